import { WorkflowPanel as WorkflowPanel_7335e202b912d94da98f38fbef6600a0 } from '../../../workflow/panel/panel.tsx'
import { StateCell as StateCell_0762348b6520acdf193f2f27a92cd385 } from '../../../workflow/panel/state-cell.tsx'
import { WaitingList as WaitingList_980408b0cfdc5e1bd8b55c644121b7bb } from '../../../workflow/panel/waiting-list.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/workflow/panel/panel.tsx#WorkflowPanel": WorkflowPanel_7335e202b912d94da98f38fbef6600a0,
  "/workflow/panel/state-cell.tsx#StateCell": StateCell_0762348b6520acdf193f2f27a92cd385,
  "/workflow/panel/waiting-list.tsx#WaitingList": WaitingList_980408b0cfdc5e1bd8b55c644121b7bb,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
