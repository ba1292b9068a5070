/** Judges the rows of a table. Pure: what the office already has is looked at later. */
import { cleanLine } from '../../rich-text/index.ts'
import type { Column } from './columns.ts'
import type { TableKind } from './kinds.ts'
import type { TableRow } from './read-table.ts'

/** A fault as the editor finds it in the table. */
export interface Fault {
  row: number
  /** The cell as Excel names it, B3; '' where the whole row is at fault. */
  cell: string
  column: string
  message: string
}

export interface JudgedRow {
  row: number
  /** By field. An empty cell is null; names are lists of texts. */
  values: Record<string, unknown>
  /** The index of the cell of each field. */
  at: Record<string, number>
}

export interface JudgedTable {
  rows: JudgedRow[]
  faults: Fault[]
}

/** The row that names the columns may stand below a heading. */
const rowsAboveHead = 5

export function judgeTable(rows: TableRow[], kind: TableKind): JudgedTable {
  const headAt = Math.max(
    0,
    rows.slice(0, rowsAboveHead).findIndex(({ cells }) => labelsIn(cells, kind) >= 2),
  )
  const head = rows[headAt]!
  const faults = faultsOfHead(head, kind)
  if (faults.length > 0) return { rows: [], faults }
  const judged = rows.slice(headAt + 1).map((row) => judgeRow(row, head, kind))
  const good = judged.filter((one) => one.faults.length === 0).map(({ row }) => row)
  return {
    rows: good.toSorted((a, b) => (kind.depth?.(a) ?? 0) - (kind.depth?.(b) ?? 0)),
    faults: [...judged.flatMap((one) => one.faults), ...repeated(good, kind)],
  }
}

const labelsIn = (cells: string[], { columns }: TableKind): number =>
  columns.filter(({ label }) => cells.includes(label)).length

function faultsOfHead({ number, cells }: TableRow, { columns }: TableKind): Fault[] {
  const labels = columns.map(({ label }) => label)
  const unknown = cells.flatMap((label, at): Fault[] =>
    label === '' || labels.includes(label)
      ? []
      : [
          {
            row: number,
            cell: cellName(at, number),
            column: label,
            message: `没有这一列。可以有的列是：${labels.join('、')}。`,
          },
        ],
  )
  const missing = columns
    .filter(({ label, isRequired }) => isRequired && !cells.includes(label))
    .map(({ label }) => ({ row: number, cell: '', column: label, message: '缺少这一列。请加上。' }))
  return [...unknown, ...missing]
}

function judgeRow(row: TableRow, head: TableRow, kind: TableKind) {
  const faults: Fault[] = []
  const judged: JudgedRow = { row: row.number, values: {}, at: {} }
  const say = (column: Column, message: string) =>
    faults.push(faultAt(judged, column.field, column.label, message))
  for (const column of kind.columns) {
    const at = head.cells.indexOf(column.label)
    if (at < 0) continue
    judged.at[column.field] = at
    judged.values[column.field] = null
    const text = cleanLine(row.cells[at] ?? '')
    if (text === '' && column.isRequired) say(column, '没有填写。请填写。')
    if (text === '') continue
    const read = column.read(text)
    if ('fault' in read) say(column, read.fault)
    else judged.values[column.field] = read.value
  }
  if (kind.order && typeof judged.values[kind.order] !== 'number')
    judged.values[kind.order] = row.number
  const together = faults.length === 0 ? kind.judge?.(judged) : undefined
  if (together)
    say(
      kind.columns.find(({ field }) => field === together.field)!,
      together.message,
    )
  return { row: judged, faults }
}

export const faultAt = (
  { row, at }: JudgedRow,
  field: string,
  column: string,
  message: string,
): Fault => ({
  row,
  cell: at[field] === undefined ? '' : cellName(at[field], row),
  column,
  message,
})

function repeated(rows: JudgedRow[], kind: TableKind): Fault[] {
  const first = new Map<string, number>()
  const title = kind.columns.find(({ field }) => field === 'name' || field === 'title')!
  return rows.flatMap((row) => {
    const key = JSON.stringify(kind.key(row.values))
    const former = first.get(key)
    if (former === undefined) first.set(key, row.row)
    if (former === undefined) return []
    return [faultAt(row, title.field, title.label, `与第 ${former} 行重复。请删去一行。`)]
  })
}

/** 0 and 3 → A3, as spreadsheets name it. */
export function cellName(column: number, row: number): string {
  let letters = ''
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters
  return `${letters}${row}`
}
