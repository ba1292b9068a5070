import { WorkflowPanel as WorkflowPanel_7335e202b912d94da98f38fbef6600a0 } from '../../../workflow/panel/panel.tsx'
import { StateCell as StateCell_0762348b6520acdf193f2f27a92cd385 } from '../../../workflow/panel/state-cell.tsx'
import { ChecksPanel as ChecksPanel_7a728621327105c429caf008dc73efe4 } from '../../../checks/panel/panel.tsx'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { IndentFeatureClient as IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlocksFeatureClient as BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HandOver as HandOver_40617c144112c5e27a14aaf0ad919c04 } from '../../../blocks/hand-over.tsx'
import { TableGrid as TableGrid_8b9895f437f87bb72334a5ae6f3a9c37 } from '../../../blocks/table-grid.tsx'
import { OutsideCheckPanel as OutsideCheckPanel_11fd9dea30ee4fc4983ee1c746972208 } from '../../../outside-check/panel/panel.tsx'
import { ImportLink as ImportLink_5ef4f5eac329d228b969dc549acf6bbc } from '../../../import/panel/import-link.tsx'
import { WidthNames as WidthNames_d028059d7477e6fc3543a02448073b05 } from '../../../preview/width-names.tsx'
import { NewHeading as NewHeading_38370984356e86fb89ba781eed4a8a13 } from '../../../admin/new-heading.tsx'
import { LastChange as LastChange_3841e63f68fd7c592d5fdd625f408975 } from '../../../admin/last-change.tsx'
import { SaveButton as SaveButton_9d0c5b9afc8c98c3994d4ed8bf6272ee } from '../../../blocks/save-button.tsx'
import { Changes as Changes_6c0c9524b7d19ba6eb39e0c4f22492ad } from '../../../comparison/view.tsx'
import { Mark as Mark_02bd9319176dbb505353a8f34e01f1f1 } from '../../../admin/mark.tsx'
import { Name as Name_02bd9319176dbb505353a8f34e01f1f1 } from '../../../admin/mark.tsx'
import { AuditLink as AuditLink_94241da814dcc41f2018759576c36da0 } from '../../../audit/page/link.tsx'
import { Welcome as Welcome_0615b5577d7029e435d310fcb8f1358c } from '../../../admin/welcome.tsx'
import { DeskPanel as DeskPanel_2e882e49707491e363660a16b80bc3cc } from '../../../desk/panel/desk.tsx'
import { NoticeList as NoticeList_60ac98b4a09bde7e328560fd5cbe16f8 } from '../../../workflow/panel/notice-list.tsx'
import { Publications as Publications_8fceaea508ea97f617cc77ff6681767c } from '../../../workflow/panel/publications.tsx'
import { Names as Names_b681570e62c49eadbf8dc00942b80e96 } from '../../../admin/names.tsx'
import { AuditPage as AuditPage_7132cbc047454a6f91b62b635bdacc73 } from '../../../audit/page/page.tsx'
import { ImportView as ImportView_e2e4706709c79171f1011fbaf498df60 } from '../../../import/panel/view.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/workflow/panel/panel.tsx#WorkflowPanel": WorkflowPanel_7335e202b912d94da98f38fbef6600a0,
  "/workflow/panel/state-cell.tsx#StateCell": StateCell_0762348b6520acdf193f2f27a92cd385,
  "/checks/panel/panel.tsx#ChecksPanel": ChecksPanel_7a728621327105c429caf008dc73efe4,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#IndentFeatureClient": IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlocksFeatureClient": BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/blocks/hand-over.tsx#HandOver": HandOver_40617c144112c5e27a14aaf0ad919c04,
  "/blocks/table-grid.tsx#TableGrid": TableGrid_8b9895f437f87bb72334a5ae6f3a9c37,
  "/outside-check/panel/panel.tsx#OutsideCheckPanel": OutsideCheckPanel_11fd9dea30ee4fc4983ee1c746972208,
  "/import/panel/import-link.tsx#ImportLink": ImportLink_5ef4f5eac329d228b969dc549acf6bbc,
  "/preview/width-names.tsx#WidthNames": WidthNames_d028059d7477e6fc3543a02448073b05,
  "/admin/new-heading.tsx#NewHeading": NewHeading_38370984356e86fb89ba781eed4a8a13,
  "/admin/last-change.tsx#LastChange": LastChange_3841e63f68fd7c592d5fdd625f408975,
  "/blocks/save-button.tsx#SaveButton": SaveButton_9d0c5b9afc8c98c3994d4ed8bf6272ee,
  "/comparison/view.tsx#Changes": Changes_6c0c9524b7d19ba6eb39e0c4f22492ad,
  "/admin/mark.tsx#Mark": Mark_02bd9319176dbb505353a8f34e01f1f1,
  "/admin/mark.tsx#Name": Name_02bd9319176dbb505353a8f34e01f1f1,
  "/audit/page/link.tsx#AuditLink": AuditLink_94241da814dcc41f2018759576c36da0,
  "/admin/welcome.tsx#Welcome": Welcome_0615b5577d7029e435d310fcb8f1358c,
  "/desk/panel/desk.tsx#DeskPanel": DeskPanel_2e882e49707491e363660a16b80bc3cc,
  "/workflow/panel/notice-list.tsx#NoticeList": NoticeList_60ac98b4a09bde7e328560fd5cbe16f8,
  "/workflow/panel/publications.tsx#Publications": Publications_8fceaea508ea97f617cc77ff6681767c,
  "/admin/names.tsx#Names": Names_b681570e62c49eadbf8dc00942b80e96,
  "/audit/page/page.tsx#AuditPage": AuditPage_7132cbc047454a6f91b62b635bdacc73,
  "/import/panel/view.tsx#ImportView": ImportView_e2e4706709c79171f1011fbaf498df60,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
