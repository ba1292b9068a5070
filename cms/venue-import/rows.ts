/** Judges the rows of a table of venues. Pure: what the office already has comes in. */
import { hasPersonalNumber } from '../../ledger/index.ts'
import { levelAbove, venueLevels, type VenueLevel } from '../collections/index.ts'
import { cleanLine } from '../rich-text/index.ts'
import type { Table, TableRow } from './table.ts'

/** A fault as the editor finds it in the table. */
export interface Fault {
  row: number
  /** The column's name, or '' where the whole row or file is at fault. */
  column: string
  message: string
}

export interface Venue {
  row: number
  name: string
  level: VenueLevel
  /** The parent's name. */
  parent: string
  district: string
  address: string
  telephone: string
  hours: string
  order: number
}

const columns = {
  name: { label: '名称', max: 120, required: true },
  level: { label: '级别', max: 10, required: true },
  parent: { label: '上级', max: 120, required: false },
  district: { label: '县区', max: 80, required: true },
  address: { label: '地址', max: 200, required: false },
  telephone: { label: '电话', max: 40, required: false },
  hours: { label: '开放时间', max: 200, required: false },
  order: { label: '排序', max: 6, required: false },
} as const

type Column = keyof typeof columns
type Texts = Record<Column, string>

/** The venues, parents before children, and every fault found. */
export function readVenues(table: Table): { venues: Venue[]; faults: Fault[] } {
  const faults = faultsOfHead(table.head)
  if (faults.length > 0) return { venues: [], faults }
  const venues: Venue[] = []
  for (const row of table.rows) {
    const { venue, faults: found } = readRow(row, table.head)
    faults.push(...found)
    if (venue) venues.push(venue)
  }
  faults.push(...repeated(venues))
  return { venues: venues.toSorted((a, b) => depth[a.level] - depth[b.level]), faults }
}

const depth: Record<VenueLevel, number> = { centre: 0, institute: 1, station: 2 }

function faultsOfHead(head: string[]): Fault[] {
  const labels = Object.values(columns).map(({ label }) => label)
  const unknown = head.filter((label) => label !== '' && !labels.some((known) => known === label))
  const missing = Object.values(columns).filter(
    ({ label, required }) => required && !head.includes(label),
  )
  return [
    ...unknown.map((label) => ({
      row: 1,
      column: label,
      message: `没有这一列。可以有的列是：${labels.join('、')}。`,
    })),
    ...missing.map(({ label }) => ({ row: 1, column: label, message: '缺少这一列。请加上。' })),
  ]
}

function readRow(row: TableRow, head: string[]): { venue?: Venue; faults: Fault[] } {
  const texts = textsOf(row, head)
  const faults = (Object.keys(columns) as Column[]).flatMap((column) => {
    const message = faultOf(column, texts[column])
    return message ? [{ row: row.number, column: columns[column].label, message }] : []
  })
  const level = levelOf(texts.level)
  if (level) {
    const message = faultOfParent(level, texts.parent)
    if (message) faults.push({ row: row.number, column: '上级', message })
  }
  if (!level || faults.length > 0) return { faults }
  const order = texts.order === '' ? row.number : Number(texts.order)
  return { venue: { ...texts, row: row.number, level, order }, faults }
}

const textsOf = ({ cells }: TableRow, head: string[]): Texts =>
  Object.fromEntries(
    Object.entries(columns).map(([column, { label }]) => [
      column,
      cleanLine(cells[head.indexOf(label)] ?? ''),
    ]),
  ) as Texts

function faultOf(column: Column, text: string): string | undefined {
  const { max, required } = columns[column]
  if (text === '') return required ? '没有填写。请填写。' : undefined
  if (text.length > max) return `最多 ${max} 个字，现在有 ${text.length} 个字。请删减。`
  if (column === 'name' && !/[\p{L}\p{N}]/u.test(text)) return '名称里没有文字。请填写名称。'
  if (column === 'level' && !levelOf(text)) return '只能填写“中心”“所”或“站”。'
  if (column === 'order' && !/^\d{1,5}$/.test(text)) return '请填写 0 到 99999 之间的整数。'
  if (hasPersonalNumber(text)) return '这里是个人手机号或身份证号。请改填办公电话，或留空。'
  return undefined
}

const levelOf = (text: string): VenueLevel | undefined =>
  (Object.keys(venueLevels) as VenueLevel[]).find((level) => venueLevels[level] === text)

function faultOfParent(level: VenueLevel, parent: string): string | undefined {
  const above = levelAbove[level]
  if (!above) return parent === '' ? undefined : '中心没有上级。请清空这一格。'
  return parent === '' ? `没有填写。请填写上级${venueLevels[above]}的名称。` : undefined
}

function repeated(venues: Venue[]): Fault[] {
  const first = new Map<string, number>()
  return venues.flatMap(({ row, name, level, parent }) => {
    const key = JSON.stringify([name, level, parent])
    const former = first.get(key)
    if (former === undefined) {
      first.set(key, row)
      return []
    }
    return [{ row, column: '名称', message: `与第 ${former} 行重复。请删去一行。` }]
  })
}
