/**
 * Source and roles → rich text of the ledger, normalised as the editor's own
 * texts are: through to-lexical and from-lexical. A picture is named by its
 * number in the source until it is taken in.
 */
import type { Block, Inline, List, Picture, RichText } from '../../ledger/index.ts'
import { fromLexical, toLexical } from '../rich-text/index.ts'
import { itemText, NoteCounter, pictureNumbered, tableBlocks } from './pieces.ts'
import type { Role } from './outline/roles.ts'
import { plainTextOf, type Source, type SourceBlock, type SourceList } from './source.ts'

/** A part of a source: all of it, or a chapter. Heads say which heading each role becomes. */
export interface Part {
  source: Source
  /** The role of each block of the source. */
  roles: readonly (Role | undefined)[]
  from: number
  to: number
  heads: Partial<Record<Role, 2 | 3 | 4>>
}

export const headsOfText = { first: 2, second: 3, third: 4 } as const

export function composeText(part: Part): RichText {
  const notes = new NoteCounter(part.source)
  const blocks: Block[] = []
  for (let at = part.from; at < part.to;) {
    const { made, taken } = piece(part, at, notes)
    blocks.push(...made)
    at += taken
  }
  return normalised([...blocks, ...notes.blocks()])
}

interface Piece {
  made: Block[]
  taken: number
}

function piece(part: Part, at: number, notes: NoteCounter): Piece {
  const block = part.source.blocks[at]!
  switch (block.type) {
    case 'list':
      return one(listOf(block, notes))
    case 'quote':
      return one({ type: 'quote', children: notes.inlines(block.children) })
    case 'picture':
      return pictureAndCaption(part, at, block.picture)
    case 'table':
      return { made: tableBlocks(block, undefined, notes), taken: 1 }
    case 'paragraph':
      return paragraphPiece(part, at, notes)
  }
}

const one = (block: Block): Piece => ({ made: [block], taken: 1 })

function paragraphPiece(part: Part, at: number, notes: NoteCounter): Piece {
  const { source, roles, heads } = part
  const block = source.blocks[at]!
  if (block.type !== 'paragraph') throw new TypeError('Not a paragraph.')
  const role = roles[at] ?? 'body'
  const level = heads[role]
  if (level) return one({ type: 'heading', level, children: plain(notes.inlines(block.children)) })
  switch (role) {
    case 'title':
    case 'none':
      return { made: [], taken: 1 }
    case 'item':
      return itemsFrom(part, at, notes)
    case 'verse':
      return versesFrom(part, at)
    case 'caption':
      return captionPiece(part, at, notes)
    default:
      return one({ type: 'paragraph', children: notes.inlines(block.children) })
  }
}

/** A heading is strong by itself. */
const plain = (inlines: Inline[]): Inline[] =>
  inlines.map((inline) => (inline.type === 'text' ? { type: 'text', text: inline.text } : inline))

function listOf({ ordered, items }: SourceList, notes: NoteCounter): List {
  return {
    type: 'list',
    ordered,
    items: items.map(({ children, list }) => ({
      children: notes.inlines(children),
      ...(list ? { list: listOf(list, notes) } : {}),
    })),
  }
}

/** Paragraphs of the same role that follow one another. */
function following(part: Part, at: number, role: Role): SourceBlock[] {
  const blocks = part.source.blocks.slice(at, part.to)
  const end = blocks.findIndex((_, index) => part.roles[at + index] !== role)
  return end < 0 ? blocks : blocks.slice(0, end)
}

function itemsFrom(part: Part, at: number, notes: NoteCounter): Piece {
  const run = following(part, at, 'item')
  const items = run.flatMap((block) =>
    block.type === 'paragraph' ? [{ children: itemText(notes.inlines(block.children)) }] : [],
  )
  return { made: [{ type: 'list', ordered: true, items }], taken: run.length }
}

const [longestVerseLine, mostVerseLines] = [200, 500]

/** Stanzas; what has lines too long for one stays text. */
function versesFrom(part: Part, at: number): Piece {
  const run = following(part, at, 'verse')
  const stanzas = run.map((block) =>
    block.type === 'paragraph'
      ? plainTextOf(block.children)
          .split('\n')
          .map((line) => line.trim())
      : [],
  )
  const lines = stanzas.flatMap((stanza, index) => (index > 0 ? ['', ...stanza] : stanza))
  if (lines.length <= mostVerseLines && lines.every((line) => line.length <= longestVerseLine))
    return { made: [{ type: 'verse', lines }], taken: run.length }
  const made = lines
    .filter(Boolean)
    .map((text): Block => ({ type: 'paragraph', children: [{ type: 'text', text }] }))
  return { made, taken: run.length }
}

function pictureAndCaption(part: Part, at: number, picture: number): Piece {
  const caption = captionAt(part, at + 1)
  const made: Block[] = [{ type: 'picture', picture: pictureNumbered(picture, caption) }]
  return { made, taken: caption === undefined ? 1 : 2 }
}

/** What a caption's paragraph says, short enough to be one. */
function captionAt({ source, roles, to }: Part, at: number): string | undefined {
  const block = source.blocks[at]
  if (at >= to || roles[at] !== 'caption' || block?.type !== 'paragraph') return undefined
  const text = plainTextOf(block.children).replace(/\s+/g, ' ').trim()
  return text.length <= 120 ? text : undefined
}

/** The caption below a picture of the source. */
export function captionAfter(
  source: Source,
  roles: Part['roles'],
  picture: number,
): string | undefined {
  const at = source.blocks.findIndex((one) => one.type === 'picture' && one.picture === picture)
  return captionAt({ source, roles, from: 0, to: source.blocks.length, heads: {} }, at + 1)
}

/** A caption stands above a table; one that belongs to nothing is text. */
function captionPiece(part: Part, at: number, notes: NoteCounter): Piece {
  const [block, next] = part.source.blocks.slice(at, at + 2)
  const caption = captionAt(part, at)
  if (caption !== undefined && at + 1 < part.to && next?.type === 'table')
    return { made: tableBlocks(next, caption, notes), taken: 2 }
  if (block?.type !== 'paragraph') return { made: [], taken: 1 }
  return one({ type: 'paragraph', children: notes.inlines(block.children) })
}

/** As if an editor had written it. */
function normalised(blocks: Block[]): RichText {
  const state = toLexical(blocks, { idOf: noReference, mediaOf: JSON.stringify })
  return fromLexical(state, {
    report: (code, message) => {
      throw new TypeError(`An imported text has ${code}: ${message}`)
    },
    exists: () => false,
    picture: (media) => JSON.parse(String(media)) as Picture,
  })
}

function noReference(): never {
  throw new TypeError('An imported text names no document of this site.')
}
