/** The blocks of our own: verse, call-out, picture, table. */
import type { Block, RichText } from '../../ledger/index.ts'
import { nodeName, type LooseNode } from './lexical.ts'
import type { Reading } from './reading.ts'
import { cellsOf } from './table-cells.ts'
import { tableRows } from './table-rows.ts'
import { cleanLine } from './text.ts'

type Fields = Record<string, unknown>
type Callout = Extract<Block, { type: 'callout' }>

export function blockOf(
  node: LooseNode,
  reading: Reading,
  read: (state: unknown) => RichText,
): Block[] {
  const fields = (node.fields ?? {}) as Fields
  switch (fields.blockType) {
    case 'verse':
      return verseOf(fields)
    case 'callout':
      return calloutOf(fields, reading, read)
    case 'picture':
      return pictureOf(fields, reading)
    case 'table':
      return tableOf(fields)
    default:
      reading.report(
        'TEXT_NODE_UNKNOWN',
        `正文里有“${nodeName(fields.blockType)}”，网站不能显示。请删去它。`,
      )
      return []
  }
}

function verseOf(fields: Fields): Block[] {
  const lines = textOf(fields.lines)
    .split(/\r\n|\r|\n/)
    .map(cleanLine)
  while (lines[0] === '') lines.shift()
  while (lines.at(-1) === '') lines.pop()
  if (lines.length === 0) return []
  return [{ type: 'verse', ...optional('title', fields.title), lines }]
}

function calloutOf(fields: Fields, reading: Reading, read: (state: unknown) => RichText): Block[] {
  const inner = read(fields.body)
  const children = inner.filter(isCalloutChild)
  if (children.length < inner.length)
    reading.report('TEXT_NODE_UNKNOWN', '提示框里只能有段落和列表。请把其他内容移到提示框外面。')
  if (children.length === 0) return []
  const tone = (['key', 'note', 'warning'] as const).find((one) => one === fields.tone)
  return [{ type: 'callout', tone: tone ?? 'note', ...optional('title', fields.title), children }]
}

const isCalloutChild = (block: Block): block is Callout['children'][number] =>
  block.type === 'paragraph' || block.type === 'list'

function pictureOf(fields: Fields, reading: Reading): Block[] {
  const picture = reading.picture(fields.picture, fields.caption)
  return picture ? [{ type: 'picture', picture }] : []
}

/** Rows of different lengths are filled up with empty cells; empty rows go. */
function tableOf(fields: Fields): Block[] {
  const texts = cellsOf(fields.rows).map((row) => row.map((cell) => cleanLine(cell)))
  const rows = tableRows(texts, {
    header: fields.header === true,
    headerColumn: fields.headerColumn === true,
  })
  return rows.length > 0 ? [{ type: 'table', ...optional('caption', fields.caption), rows }] : []
}

function optional<K extends string>(key: K, value: unknown): { [Key in K]?: string } {
  const text = cleanLine(textOf(value))
  return (text === '' ? {} : { [key]: text }) as { [Key in K]?: string }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
