/**
 * Two versions of a document side by side. Paragraphs that stayed are paired
 * first; between them, those that are alike; within a pair, the words that
 * differ are marked.
 */
import { diffArrays } from 'diff'
import { hashOf } from '../../ledger/index.ts'
import { textOf } from '../checks/index.ts'
import { alignAlike, type Pair } from './alike.ts'
import { valuesOf, type NameOf } from './values.ts'

export interface Piece {
  text: string
  isChanged: boolean
}

export interface ComparedRow {
  /** Of the field, as the document names it. */
  path: string
  change: 'same' | 'changed' | 'added' | 'removed'
  before: Piece[]
  after: Piece[]
}

/** A field that differs. */
export interface ComparedField {
  path: string
  rows: ComparedRow[]
  /** It differs in nothing that can be read: bold type, the level of a heading, the grid of a table. */
  isFormatOnly: boolean
}

type Fields = Record<string, unknown>
interface Line {
  path: string
  text: string
}

/** Every field that differs, in the order of the later version. */
export function compareDocuments(
  before: object | undefined,
  after: object,
  nameOf: NameOf,
): ComparedField[] {
  const old = (before ?? {}) as Fields
  const fresh = after as Fields
  const paths = [...new Set([...Object.keys(fresh), ...Object.keys(old)])]
  return paths
    .filter((path) => !isUnseen.has(path) && !isSame(old[path], fresh[path]))
    .map((path) => compareField(path, old[path], fresh[path], nameOf))
}

/** They name the document and never change. */
const isUnseen = new Set(['kind', 'id'])

const isSame = (one: unknown, other: unknown): boolean =>
  one === undefined || other === undefined ? one === other : hashOf(one) === hashOf(other)

function compareField(path: string, old: unknown, fresh: unknown, nameOf: NameOf): ComparedField {
  const linesOf = (value: unknown): Line[] => {
    const field = value === undefined ? {} : { [path]: value }
    return [...textOf(field).passages, ...valuesOf(field, nameOf)]
  }
  const rows = compareLines(linesOf(old), linesOf(fresh))
  return { path, rows, isFormatOnly: rows.every(({ change }) => change === 'same') }
}

function compareLines(before: Line[], after: Line[]): ComparedRow[] {
  const isEqual = (one: Line, other: Line) => one.text === other.text
  const rows: ComparedRow[] = []
  let removed: Line[] = []
  const flush = (added: Line[]) => {
    rows.push(...pairsOf(removed, added).map(rowOf))
    removed = []
  }
  for (const part of diffArrays(before, after, { comparator: isEqual })) {
    if (part.removed) removed = part.value
    else if (part.added) flush(part.value)
    else {
      flush([])
      rows.push(...part.value.map((line) => rowOf({ before: line, after: line })))
    }
  }
  flush([])
  return rows
}

/** One in the place of one is its successor, however different. */
const pairsOf = (removed: Line[], added: Line[]): Pair<Line>[] =>
  removed.length === 1 && added.length === 1
    ? [{ before: removed[0]!, after: added[0]! }]
    : alignAlike(removed, added, ({ text }) => text)

function rowOf({ before, after }: Pair<Line>): ComparedRow {
  const path = (after ?? before)!.path
  if (!before) return { path, change: 'added', before: [], after: [changed(after!.text)] }
  if (!after) return { path, change: 'removed', before: [changed(before.text)], after: [] }
  if (before.text === after.text) {
    const pieces = [{ text: after.text, isChanged: false }]
    return { path, change: 'same', before: pieces, after: pieces }
  }
  return { path, change: 'changed', ...compareWords(before.text, after.text) }
}

const changed = (text: string): Piece => ({ text, isChanged: true })

const words = new Intl.Segmenter('zh', { granularity: 'word' })
const wordsOf = (text: string): string[] => [...words.segment(text)].map(({ segment }) => segment)

function compareWords(before: string, after: string): { before: Piece[]; after: Piece[] } {
  const parts = diffArrays(wordsOf(before), wordsOf(after))
  const side = (leftOut: 'added' | 'removed'): Piece[] =>
    parts
      .filter((part) => !part[leftOut])
      .map((part) => ({ text: part.value.join(''), isChanged: part.added || part.removed }))
  return { before: side('added'), after: side('removed') }
}
