/**
 * The words sample content is written in: a document in the very shape of the
 * ledger's, except that a picture names a drawing of this folder, and small
 * builders for rich text. Builders only assemble: the ledger's schema judges.
 */
import type {
  Block,
  DocumentOf,
  Inline,
  Kind,
  Reference,
  Rendition,
  TableCell,
} from '../../ledger/index.ts'

export const drawingNames = [
  'village-square',
  'clapper',
  'study-room',
  'wheat-field',
  'evening-city',
  'wedding',
  'library',
  'hands',
  'classroom',
  'workshop',
  'courtyard',
  'stage',
  'saplings',
  'noticeboard',
  'street-corner',
  'elders',
] as const

export type DrawingName = (typeof drawingNames)[number]

/** A picture drawn by code; the loader turns it into a picture of the media store. */
export interface DrawnPicture {
  drawing: DrawingName
  alt: string
  caption?: string
}

/** A value of the ledger with drawings where it has pictures. */
type WithDrawings<T> = T extends { renditions: Rendition[] }
  ? DrawnPicture
  : T extends object
    ? { [Key in keyof T]: WithDrawings<T[Key]> }
    : T

/** A sample document. It may name only documents that are published before it. */
export type Sample<K extends Kind = Kind> = WithDrawings<DocumentOf<K>> & { sample: true }
type Unmarked<K extends Kind> = Omit<WithDrawings<DocumentOf<K>>, 'kind' | 'sample'>
export type SampleBlock = WithDrawings<Block>
export type SampleText = SampleBlock[]

type Words = string | Inline
type Paragraph = Extract<Block, { type: 'paragraph' }>
type SampleList = Extract<Block, { type: 'list' }>

/** Documents of one kind, marked as samples. */
export function samplesOf<K extends Kind>(kind: K, documents: Unmarked<K>[]): Sample<K>[] {
  const marked: object[] = documents.map((document: object) => ({
    kind,
    sample: true,
    ...document,
  }))
  return marked as Sample<K>[]
}

export const picture = (drawing: DrawingName, alt: string, caption?: string): DrawnPicture => ({
  drawing,
  alt,
  ...(caption ? { caption } : {}),
})

export const b = (text: string): Inline => ({ type: 'text', text, bold: true })
export const i = (text: string): Inline => ({ type: 'text', text, italic: true })
export const br: Inline = { type: 'break' }

/** Leads to a document of the samples: link('story', 'sample-story-01', '文字'). */
export const link = (kind: Reference['kind'], id: string, text: string): Inline => ({
  type: 'link',
  to: { kind, id },
  children: [{ type: 'text', text }],
})

export const h2 = (...words: Words[]): SampleBlock => heading(2, words)
export const h3 = (...words: Words[]): SampleBlock => heading(3, words)
export const p = (...words: Words[]): Paragraph => ({ type: 'paragraph', children: inlines(words) })

/** An item is a text, or several runs of one: ul('甲', ['乙', b('重点')]). */
export const ul = (...items: (Words | Words[])[]): SampleList => list(false, items)
export const ol = (...items: (Words | Words[])[]): SampleList => list(true, items)

export const quote = (text: string, source?: string): SampleBlock => ({
  type: 'quote',
  children: inlines([text]),
  ...(source ? { source } : {}),
})

/** Lines as they are spoken, one text; an empty line parts stanzas. */
export const verse = (title: string, text: string): SampleBlock => ({
  type: 'verse',
  title,
  lines: text
    .trim()
    .split('\n')
    .map((line) => line.trim()),
})

export const callout = (
  tone: 'key' | 'note' | 'warning',
  title: string,
  ...children: (Paragraph | SampleList)[]
): SampleBlock => ({ type: 'callout', tone, title, children })

/** A table whose first row is its head. */
export const table = (caption: string, ...rows: string[][]): SampleBlock => ({
  type: 'table',
  caption,
  rows: rows.map((row, index) => row.map((text) => cell(text, index === 0))),
})

export const drawing = (name: DrawingName, alt: string, caption?: string): SampleBlock => ({
  type: 'picture',
  picture: picture(name, alt, caption),
})

const heading = (level: 2 | 3, words: Words[]): SampleBlock => ({
  type: 'heading',
  level,
  children: inlines(words),
})

const list = (ordered: boolean, items: (Words | Words[])[]): SampleList => ({
  type: 'list',
  ordered,
  items: items.map((item) => ({ children: inlines(Array.isArray(item) ? item : [item]) })),
})

const cell = (text: string, header: boolean): TableCell => ({
  children: text === '' ? [] : inlines([text]),
  ...(header ? { header: true } : {}),
})

const inlines = (words: Words[]): Inline[] =>
  words.map((word) => (typeof word === 'string' ? { type: 'text', text: word } : word))
