/** The editor for long texts: the features these texts need, and nothing more. */
import {
  BlockquoteFeature,
  BlocksFeature,
  BoldFeature,
  FixedToolbarFeature,
  HeadingFeature,
  IndentFeature,
  InlineToolbarFeature,
  ItalicFeature,
  lexicalEditor,
  LinkFeature,
  OrderedListFeature,
  ParagraphFeature,
  UnorderedListFeature,
} from '@payloadcms/richtext-lexical'
import {
  ValidationError,
  type CollectionSlug,
  type FieldAffectingData,
  type FieldHook,
  type RichTextField,
} from 'payload'
import { calloutBlock, pictureBlock, tableBlock, verseBlock } from '../blocks/index.ts'
import { messages } from '../messages.ts'

/** What a link may lead to: kinds with a page of their own. */
const linked = [
  'lectures',
  'teams',
  'lecturers',
  'textbooks',
  'chapters',
  'campaigns',
  'campaign-pieces',
  'stories',
  'figures',
  'venues',
] as CollectionSlug[]

const longestState = 3_000_000

export const bodyEditor = lexicalEditor({
  features: [
    FixedToolbarFeature(),
    InlineToolbarFeature(),
    ParagraphFeature(),
    HeadingFeature({ enabledHeadingSizes: ['h2', 'h3', 'h4'] }),
    BoldFeature(),
    ItalicFeature(),
    OrderedListFeature(),
    UnorderedListFeature(),
    IndentFeature({ disabledNodes: ['paragraph', 'heading', 'quote'] }),
    BlockquoteFeature(),
    LinkFeature({ enabledCollections: linked, disableAutoLinks: true, fields: linkFields }),
    BlocksFeature({ blocks: [pictureBlock, verseBlock, calloutBlock, tableBlock] }),
  ],
})

interface RichTextOptions {
  name: string
  label: string
  description?: string
  /** Only lecturers may read it: no public page shows it. */
  lecturerOnly?: boolean
}

export const richTextField = (options: RichTextOptions): RichTextField => ({
  name: options.name,
  label: options.label,
  type: 'richText',
  editor: bodyEditor,
  ...(options.description ? { admin: { description: options.description } } : {}),
  ...(options.lecturerOnly ? { custom: { lecturerOnly: true } } : {}),
  hooks: { beforeValidate: [refuseOverLong] },
})

/** Links open where the reader is: the choice of a new window is left out. */
function linkFields({ defaultFields }: { defaultFields: FieldAffectingData[] }) {
  return defaultFields.filter((field) => field.name !== 'newTab')
}

const refuseOverLong: FieldHook = ({ value, path, req, collection }) => {
  if (!value || JSON.stringify(value).length <= longestState) return value
  throw new ValidationError(
    {
      errors: [{ path: path.join('.'), message: messages.RICH_TEXT_TOO_LONG }],
      ...(collection ? { collection: collection.slug } : {}),
      req,
    },
    req.t,
  )
}
