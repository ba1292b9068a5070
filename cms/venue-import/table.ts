/** A CSV file as Excel and WPS write it, as rows of texts. */
import { parse } from 'csv-parse/sync'
import type { Fault } from './rows.ts'

export interface TableRow {
  /** As a spreadsheet numbers it: the head is row 1. */
  number: number
  cells: string[]
}

export interface Table {
  head: string[]
  rows: TableRow[]
}

/** Reads the table, or says in Chinese why it cannot be read. */
export function readTable(bytes: Buffer): Table | Fault {
  const text = decode(bytes)
  if (text === undefined) return fault('文件的编码认不出来。请在表格软件里另存为“CSV UTF-8”。')
  try {
    const rows = parse(text, {
      delimiter: text.slice(0, 500).includes('\t') ? '\t' : ',',
      relax_column_count: true,
      skip_empty_lines: false,
      trim: true,
    }) as string[][]
    const [head, ...rest] = rows.map((cells, index) => ({ number: index + 1, cells }))
    const filled = rest.filter(({ cells }) => cells.some((cell) => cell !== ''))
    return head && filled.length > 0
      ? { head: head.cells, rows: filled }
      : fault('文件里没有内容。第一行写列名，从第二行起每行一个阵地。')
  } catch (error) {
    if (!isCsvError(error)) throw error
    return fault(
      `第 ${error.lines ?? '?'} 行的引号不成对。请在表格软件里重新另存为 CSV。`,
      error.lines,
    )
  }
}

/** Excel on Chinese Windows writes GBK unless told otherwise. */
function decode(bytes: Buffer): string | undefined {
  for (const encoding of ['utf-8', 'gb18030'])
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
    }
  return undefined
}

const fault = (message: string, row = 1): Fault => ({ row, column: '', message })

const isCsvError = (error: unknown): error is Error & { lines?: number } =>
  error instanceof Error && String((error as { code?: unknown }).code).startsWith('CSV_')
