/**
 * Tells title, headings, items, verse and captions from how office documents
 * are written: GB/T 9704's fonts and numbers, heading styles where there are
 * any. Pure. Nothing is applied: an editor sees what was recognised and may
 * say otherwise.
 */
import {
  plainTextOf,
  type Looks,
  type Source,
  type SourceBlock,
  type SourceParagraph,
} from '../source.ts'
import { labelKinds, labelOf, type Label, type LabelKind } from './labels.ts'
import type { Role } from './roles.ts'
import { isCaptionOf, isPageNumber, isVerse } from './shapes.ts'
import { titleLines } from './title.ts'

/** One role a block; none for lists, tables, pictures and quotations. */
export type Roles = (Role | undefined)[]

export interface Line {
  at: number
  text: string
  looks: Looks
  label: Label | undefined
}

export function recognise({ blocks }: Pick<Source, 'blocks'>): Roles {
  const lines = blocks.flatMap((block, at): Line[] =>
    block.type === 'paragraph' ? [lineOf(block, at)] : [],
  )
  const body = looksOfBody(lines)
  const roles: Roles = blocks.map((block) => (block.type === 'paragraph' ? 'body' : undefined))
  for (const { at } of lines) roles[at] = roleOfShape(blocks, at) ?? 'body'
  const ordinary = lines.filter(({ at }) => roles[at] === 'body')
  const title = titleLines(ordinary, body)
  for (const { at } of title) roles[at] = 'title'
  const rest = ordinary.filter(({ at }) => roles[at] === 'body')
  const headings = headingsIn(rest, body)
  markHeadings(headings, roles)
  if (title.length === 0) raiseSoleHeading(ordinary, roles)
  markItems(rest, roles)
  return roles
}

function lineOf(block: SourceParagraph, at: number): Line {
  const text = plainTextOf(block.children).trim()
  return { at, text, looks: block.looks, label: labelOf(text) }
}

function roleOfShape(blocks: SourceBlock[], at: number): Role | undefined {
  const block = blocks[at] as SourceParagraph
  if (isPageNumber(block)) return 'none'
  if (isCaptionOf(blocks, at)) return 'caption'
  return isVerse(block) ? 'verse' : undefined
}

/** The looks that most letters have. */
export function looksOfBody(lines: Line[]): Looks {
  const weights = new Map<string, number>()
  for (const { text, looks } of lines) {
    const key = JSON.stringify({
      font: looks.font,
      size: looks.size,
      isBold: looks.isBold === true,
    })
    weights.set(key, (weights.get(key) ?? 0) + text.length)
  }
  const [first] = [...weights].toSorted(([, a], [, b]) => b - a)
  return first ? (JSON.parse(first[0]) as Looks) : {}
}

const headingFont = /黑体|小标宋|楷体|大标宋|Hei|Kai/i

/** Whether a line stands out from the body by its letters. */
export function standsOut({ looks }: Line, body: Looks): boolean {
  if (looks.isBold === true && body.isBold !== true) return true
  if (looks.size !== undefined && body.size !== undefined && looks.size > body.size) return true
  return looks.font !== undefined && looks.font !== body.font && headingFont.test(looks.font)
}

export const endsSentence = (text: string): boolean =>
  /[。；;！!？?，,、…：:]["”’）)]?$/u.test(text)

interface Heading {
  at: number
  /** Smaller stands above. */
  rank: number
}

function headingsIn(lines: Line[], body: Looks): Heading[] {
  const found = lines.filter((line, index) =>
    isHeadingLine(line, lines[index + 1], body, lines[index - 1]),
  )
  const styled = new Map<LabelKind, number>()
  for (const { label, looks } of found)
    if (label && looks.styleLevel)
      styled.set(label.kind, Math.min(looks.styleLevel, styled.get(label.kind) ?? 9))
  const lowest = Math.max(0, ...found.map(({ looks }) => looks.styleLevel ?? 0))
  return found.map(({ at, looks, label, text }) => {
    if (looks.styleLevel) return { at, rank: looks.styleLevel }
    const kind = label?.kind ?? (hasChapters(found) && isMatter(text) ? 'chapter' : undefined)
    const known = kind && styled.get(kind)
    return { at, rank: known ?? lowest + 1 + (kind ? labelKinds.indexOf(kind) : labelKinds.length) }
  })
}

const hasChapters = (lines: Line[]): boolean => lines.some(({ label }) => label?.kind === 'chapter')

/** What stands beside the chapters of a book. */
const isMatter = (text: string): boolean =>
  /^(?:前\s*言|序\s*言?|引\s*言|绪\s*论|导\s*[言读论]|结\s*[语束]语?|后\s*记|附\s*录.{0,20})$/u.test(
    text,
  )

function isHeadingLine(
  line: Line,
  next: Line | undefined,
  body: Looks,
  before: Line | undefined,
): boolean {
  const { text, label, looks } = line
  if (looks.styleLevel) return true
  if (looks.align === 'right' || text.includes('\n')) return false
  const isShort = text.length <= 40
  if (!isShort) return false
  if (isMatter(text)) return standsOut(line, body) || looks.align === 'center'
  if (!label)
    return (
      text.length <= 30 && !endsSentence(text) && standsOut(line, body) && looks.align !== 'center'
    )
  if (standsOut(line, body)) return !/[，,；;]$/u.test(text)
  if (endsSentence(text)) return false
  if (label.rest === '') return label.kind === 'chapter' || label.kind === 'section'
  const isInList = next?.label?.kind === label.kind || before?.label?.kind === label.kind
  if (label.kind === 'chinese' || label.kind === 'chinese-bracketed')
    return !isInList || text.length <= 20
  return (
    label.kind === 'chapter' || label.kind === 'section' || (label.kind === 'decimal' && !isInList)
  )
}

/** The ranks that occur become first, second, third; what is deeper stays third. */
function markHeadings(headings: Heading[], roles: Roles): void {
  const ranks = [...new Set(headings.map(({ rank }) => rank))].toSorted((a, b) => a - b)
  const depths: Role[] = ['first', 'second', 'third']
  for (const { at, rank } of headings) roles[at] = depths[ranks.indexOf(rank)] ?? 'third'
}

/** A text whose one highest heading stands before all else has it for a title. */
function raiseSoleHeading(lines: Line[], roles: Roles): void {
  const firsts = lines.filter(({ at }) => roles[at] === 'first')
  const [only] = firsts
  if (!only || firsts.length > 1 || only.label || only.at !== lines[0]?.at) return
  roles[only.at] = 'title'
  for (const { at } of lines) {
    if (roles[at] === 'second') roles[at] = 'first'
    else if (roles[at] === 'third') roles[at] = 'second'
  }
}

/** 1. 2. 3. in a row, from 1 on, are items of a list. */
function markItems(lines: Line[], roles: Roles): void {
  for (let at = 0; at < lines.length; at += 1) {
    const kind = lines[at]?.label?.kind
    if (!isItemKind(kind)) continue
    let length = 0
    while (isNextItem(lines[at + length], kind, length, lines[at], roles)) length += 1
    if (length < 2) continue
    for (const line of lines.slice(at, at + length)) roles[line.at] = 'item'
    at += length - 1
  }
}

const isItemKind = (kind: LabelKind | undefined): boolean =>
  kind === 'arabic' || kind === 'arabic-bracketed' || kind === 'circled'

function isNextItem(
  line: Line | undefined,
  kind: LabelKind | undefined,
  index: number,
  first: Line | undefined,
  roles: Roles,
): boolean {
  if (!line || !first || line.at !== first.at + index) return false
  const { label } = line
  return (
    roles[line.at] === 'body' &&
    label?.kind === kind &&
    label?.number === index + 1 &&
    label.rest !== ''
  )
}
