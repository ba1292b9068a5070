/** A table as Excel and WPS write it, .xlsx or .csv, as rows of texts. */
import { parse } from 'csv-parse/sync'
import { zipSync } from 'fflate'
import { readSheet } from 'read-excel-file/node'
import { contentOf, type ImportedFile } from '../open.ts'
import { ImportError } from '../refusal.ts'
import { textOf } from '../text-encoding.ts'
import { unpack } from '../unpack.ts'

export interface TableRow {
  /** As a spreadsheet numbers it: the first is 1. */
  number: number
  cells: string[]
}

const mostRows = 5_000

/** Every row that has something in it. */
export async function readTable(file: ImportedFile): Promise<TableRow[]> {
  const rows = (await rowsOf(file))
    .map((cells, index) => ({ number: index + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
  if (rows.length < 2) throw new ImportError('IMPORT_TABLE_EMPTY')
  if (rows.length > mostRows) throw new ImportError('IMPORT_TABLE_LONG')
  return rows
}

async function rowsOf(file: ImportedFile): Promise<string[][]> {
  switch (await contentOf(file)) {
    case 'xlsx':
      return rowsOfSheet(file.bytes)
    case 'docx':
      throw new ImportError('IMPORT_TEXT_FOR_TABLE')
    case 'text':
      return rowsOfCsv(file.bytes)
  }
}

/** Packed anew, so that no part unpacks to more than it declared. Only the first sheet is read. */
async function rowsOfSheet(bytes: Buffer): Promise<string[][]> {
  const parts = unpack(bytes, (name) => /\.(?:xml|rels)$/i.test(name))
  try {
    const rows = await readSheet(Buffer.from(zipSync(parts, { level: 0 })))
    return rows.map((cells) => cells.map(textOfCell))
  } catch (error) {
    throw new ImportError('IMPORT_BROKEN', { cause: error })
  }
}

function textOfCell(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  if (typeof cell === 'boolean') return cell ? '是' : '否'
  return String(cell).trim()
}

function rowsOfCsv(bytes: Buffer): string[][] {
  const text = textOf(bytes)
  if (text === undefined) throw new ImportError('IMPORT_TYPE')
  try {
    return parse(text, {
      bom: true,
      delimiter: text.slice(0, 500).includes('\t') ? '\t' : ',',
      relax_column_count: true,
      skip_empty_lines: false,
      trim: true,
    })
  } catch (error) {
    if (!isCsvError(error)) throw error
    throw new ImportError('IMPORT_TABLE_QUOTES', { cause: error })
  }
}

const isCsvError = (error: unknown): boolean =>
  error instanceof Error && String((error as { code?: unknown }).code).startsWith('CSV_')
