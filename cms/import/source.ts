/**
 * What a file or the clipboard holds, read but not yet judged: blocks in their
 * order, each paragraph with its looks, from which outline/ tells what it is.
 */
import type { Inline } from '../../ledger/index.ts'

export interface Source {
  blocks: SourceBlock[]
  /** What footnotes and endnotes say, by the name their marks have in the text. */
  notes: Map<string, SourceInline[]>
  pictures: SourcePicture[]
  losses: Loss[]
}

export type SourceBlock =
  | SourceParagraph
  | SourceList
  | SourceTable
  | { type: 'quote'; children: SourceInline[] }
  | { type: 'picture'; picture: number }

export interface SourceParagraph {
  type: 'paragraph'
  children: SourceInline[]
  looks: Looks
}

export interface SourceList {
  type: 'list'
  ordered: boolean
  items: SourceItem[]
}

export interface SourceItem {
  children: SourceInline[]
  list?: SourceList
}

export interface SourceTable {
  type: 'table'
  rows: SourceCell[][]
}

/** What a table of ours holds. A wider one becomes lines of text, a longer one goes on in the next. */
export const [mostColumns, mostTableRows] = [20, 200]

export interface SourceCell {
  children: SourceInline[]
  isHeader: boolean
  columns: number
  rows: number
}

export type SourceInline =
  | Exclude<Inline, { type: 'link' }>
  | Extract<Inline, { type: 'link'; url: string }>
  | { type: 'note'; note: string }

/** How most of a paragraph's letters look. */
export interface Looks {
  /** 0 is a title, 1 to 9 headings; only where a style says so. */
  styleLevel?: number
  isCaption?: boolean
  font?: string
  /** In points. */
  size?: number
  isBold?: boolean
  align?: 'center' | 'right'
}

export interface SourcePicture {
  bytes: Buffer
  alt: string
}

/** Something that does not come over as it was. Its words are in cms/messages.ts. */
export interface Loss {
  code: LossCode
  /** The text near it, as far as there is one. */
  near?: string
}

export type LossCode =
  | 'TEXT_BOX'
  | 'COMMENT'
  | 'TRACKED_CHANGE'
  | 'FORMULA'
  | 'LINKED_PICTURE'
  | 'PICTURE_IN_TABLE'
  | 'SMART_ART'
  | 'CHART'
  | 'OBJECT'
  | 'SHAPE'
  | 'RUNNING_HEAD'
  | 'UNDERLINE'
  | 'STRIKE'
  | 'SCRIPT'
  | 'MERGED_CELL'
  | 'NESTED_TABLE'
  | 'TABLE_TOO_WIDE'
  | 'LIST_IN_TABLE'
  | 'INNER_LINK'
  | 'LINK_REFUSED'
  | 'EMBEDDED_MEDIA'
  | 'LAYOUT'

export const plainTextOf = (inlines: readonly SourceInline[]): string =>
  inlines
    .map((inline) => {
      if (inline.type === 'text') return inline.text
      if (inline.type === 'link') return inline.children.map(({ text }) => text).join('')
      return inline.type === 'break' ? '\n' : ''
    })
    .join('')
