/**
 * A document as the checks read it: one passage for each stretch of text that
 * stands by itself, with the way back to its field and paragraph. What is no
 * text (ids, addresses, hashes, names of files) is left out.
 */
import type { Block, Inline, List, Picture, Reference, RichText } from '../../ledger/index.ts'

export type Role =
  | 'title'
  | 'line'
  | 'contact'
  | 'heading'
  | 'paragraph'
  | 'item'
  | 'quote'
  | 'verse'
  | 'cell'
  | 'caption'
  | 'alternative'

export interface Passage {
  /** Of the field, as the document names it: `summary`, `body`, `questions.0.answer`. */
  path: string
  /** The block of a long text, counted from 1; absent where the field is one line. */
  paragraph?: number
  role: Role
  /** Verse and broken lines have a line end between their lines. */
  text: string
  sentences: Span[]
}

/** text.slice(start, end) */
export interface Span {
  start: number
  end: number
}

interface TextLink extends Span {
  passage: Passage
  to: Reference | { url: string }
}

interface ShownPicture {
  path: string
  paragraph?: number
  picture: Picture
}

export interface TextOfDocument {
  passages: Passage[]
  links: TextLink[]
  pictures: ShownPicture[]
}

/** The text of a document as it would be published, which may still have faults. */
export function textOf(document: Record<string, unknown>): TextOfDocument {
  const text: TextOfDocument = { passages: [], links: [], pictures: [] }
  for (const [key, value] of Object.entries(document)) read(text, value, key, key)
  return text
}

const noText = new Set(
  'kind id slug key hash renditions mediaType url email from period consent on'.split(' '),
)
const titles = new Set(['title', 'name', 'headline', 'label'])
const contacts = /(?:telephone|address|hours|contactTelephone|contactOffice|office)$/
const hasHan = /\p{Script=Han}/u
const hasNumber = /(?:\d[ -]?){7}/

function read(text: TextOfDocument, value: unknown, path: string, key: string): void {
  if (typeof value === 'string') return readLine(text, value, path, key)
  if (typeof value !== 'object' || value === null || noText.has(key)) return
  if (isRichText(value)) return readRichText(text, value, path)
  if (isPicture(value)) return readPicture(text, value, { path })
  const isFile = 'mediaType' in value
  for (const [inner, item] of Object.entries(value)) {
    if (isFile && inner === 'name') continue
    read(text, item, `${path}.${inner}`, Array.isArray(value) ? key : inner)
  }
}

function readLine(text: TextOfDocument, value: string, path: string, key: string): void {
  if (noText.has(key) || value.startsWith('/') || !isProse(value, key)) return
  const role = contacts.test(path) ? 'contact' : titles.has(key) ? 'title' : 'line'
  text.passages.push(passage({ path, role, text: value }))
}

/** Ids of databases have long runs of digits too; they are in fields of their own. */
const isProse = (value: string, key: string): boolean =>
  hasHan.test(value) ||
  (hasNumber.test(value.normalize('NFKC')) && !/^[0-9a-f-]{24,}$/.test(value) && key !== 'date')

const isRichText = (value: object): value is RichText =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every(
    (item: unknown) =>
      typeof item === 'object' &&
      item !== null &&
      blockTypes.has((item as { type?: unknown }).type as string),
  )

const blockTypes = new Set<string>([
  'paragraph',
  'heading',
  'list',
  'quote',
  'verse',
  'callout',
  'picture',
  'table',
] satisfies Block['type'][])

const isPicture = (value: object): value is Picture => 'renditions' in value && 'alt' in value

interface Place {
  path: string
  paragraph?: number
}

function readRichText(text: TextOfDocument, blocks: RichText, path: string): void {
  blocks.forEach((block, index) => readBlock(text, block, { path, paragraph: index + 1 }))
}

function readBlock(text: TextOfDocument, block: Block, place: Place): void {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return readInlines(text, block.children, { ...place, role: block.type })
    case 'quote':
      readInlines(text, block.children, { ...place, role: 'quote' })
      addText(text, block.source, { ...place, role: 'caption' })
      return
    case 'list':
      return readList(text, block, place)
    case 'verse':
      addText(text, block.title, { ...place, role: 'title' })
      addText(text, block.lines.join('\n'), { ...place, role: 'verse' })
      return
    case 'callout':
      addText(text, block.title, { ...place, role: 'title' })
      for (const inner of block.children) readBlock(text, inner, place)
      return
    case 'picture':
      return readPicture(text, block.picture, place)
    case 'table':
      addText(text, block.caption, { ...place, role: 'caption' })
      for (const cell of block.rows.flat())
        readInlines(text, cell.children, { ...place, role: 'cell' })
  }
}

function readList(text: TextOfDocument, list: List, place: Place): void {
  for (const item of list.items) {
    readInlines(text, item.children, { ...place, role: 'item' })
    if (item.list) readList(text, item.list, place)
  }
}

function readPicture(text: TextOfDocument, picture: Picture, place: Place): void {
  text.pictures.push({ ...place, picture })
  addText(text, picture.caption, { ...place, role: 'caption' })
  addText(text, picture.alt, { ...place, role: 'alternative' })
}

function readInlines(text: TextOfDocument, inlines: Inline[], place: Place & { role: Role }): void {
  let whole = ''
  const links: Omit<TextLink, 'passage'>[] = []
  for (const inline of inlines) {
    const start = whole.length
    whole += wordsOf(inline)
    const end = whole.length
    if (inline.type !== 'link') continue
    links.push({ start, end, to: 'to' in inline ? inline.to : { url: inline.url } })
  }
  const added = addText(text, whole, place)
  if (added) text.links.push(...links.map((link) => ({ ...link, passage: added })))
}

const wordsOf = (inline: Inline): string =>
  inline.type === 'text'
    ? inline.text
    : inline.type === 'break'
      ? '\n'
      : inline.children.map(({ text }) => text).join('')

function addText(text: TextOfDocument, words: string | undefined, place: Place & { role: Role }) {
  if (!words || words.trim() === '') return undefined
  const added = passage({ ...place, text: words })
  text.passages.push(added)
  return added
}

const passage = (given: Omit<Passage, 'sentences'>): Passage => ({
  ...given,
  sentences: sentencesOf(given.text),
})

/** Sentences end at a stop, with the quotation marks and brackets that close after it, or a line end. */
const sentence = /[^。！？!?\n]*[。！？!?]+[”’」』）》〉]*|[^。！？!?\n]+/gu

function sentencesOf(text: string): Span[] {
  return [...text.matchAll(sentence)].flatMap(({ index, 0: found }) => {
    const start = index + (found.length - found.trimStart().length)
    const end = index + found.trimEnd().length
    return start < end ? [{ start, end }] : []
  })
}
