'use client'
/** The cells of a table as a grid. A table copied from Word or Excel is pasted into any cell. */
import { FieldLabel, useField } from '@payloadcms/ui'
import type { TextareaFieldClientComponent } from 'payload'
import type { ClipboardEvent } from 'react'
import { cellsOf, textOfCells } from '../rich-text/table-cells.ts'
import './table-grid.css'

const emptyTable = [
  ['', ''],
  ['', ''],
]

export const TableGrid: TextareaFieldClientComponent = ({ path, readOnly }) => {
  const { value, setValue, showError, errorMessage } = useField<string>({ path })
  const rows = rectangle(cellsOf(value))
  const write = (next: string[][]) => setValue(textOfCells(next))
  return (
    <div className="field-type table-grid">
      <FieldLabel label="内容" path={path} required />
      <p className="field-description">
        一格一格填；也可以在 Word、Excel 或 WPS 里复制整张表，点第一格，粘贴。
      </p>
      {showError && <p className="table-grid__error">{errorMessage}</p>}
      <table>
        <tbody>
          {rows.map((row, rowIndex) => (
            <tr key={rowIndex}>
              {row.map((cell, column) => (
                <td key={column}>
                  <input
                    aria-label={`第 ${rowIndex + 1} 行第 ${column + 1} 列`}
                    value={cell}
                    disabled={readOnly === true}
                    onChange={(event) =>
                      write(withCells(rows, rowIndex, column, [[lineOf(event.target.value)]]))
                    }
                    onPaste={(event) => pasteInto(event, rows, rowIndex, column, write)}
                  />
                </td>
              ))}
              <td>
                <button
                  type="button"
                  disabled={readOnly === true || rows.length === 1}
                  onClick={() => write(rows.filter((_, index) => index !== rowIndex))}
                >
                  删除这一行
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Sizes rows={rows} isDisabled={readOnly === true} write={write} />
    </div>
  )
}

interface SizesProps {
  rows: string[][]
  isDisabled: boolean
  write: (rows: string[][]) => void
}

function Sizes({ rows, isDisabled, write }: SizesProps) {
  const width = rows[0]?.length ?? 1
  const sizes = [
    { label: '添加一行', next: () => [...rows, Array<string>(width).fill('')], may: true },
    { label: '添加一列', next: () => rows.map((row) => [...row, '']), may: width < 20 },
    {
      label: '删除最后一列',
      next: () => rows.map((row) => row.slice(0, -1)),
      may: width > 1,
    },
  ]
  return (
    <div className="table-grid__sizes">
      {sizes.map(({ label, next, may }) => (
        <button
          key={label}
          type="button"
          disabled={isDisabled || !may}
          onClick={() => write(next())}
        >
          {label}
        </button>
      ))}
    </div>
  )
}

/** A single cell is left to the browser, which pastes at the cursor. */
function pasteInto(
  event: ClipboardEvent,
  rows: string[][],
  row: number,
  column: number,
  write: (rows: string[][]) => void,
): void {
  // A spreadsheet ends its last row as it ends every other.
  const pasted = cellsOf(event.clipboardData.getData('text/plain').replace(/\r?\n$/, ''))
  if (pasted.length < 2 && (pasted[0]?.length ?? 0) < 2) return
  event.preventDefault()
  write(withCells(rows, row, column, pasted))
}

function withCells(rows: string[][], top: number, left: number, cells: string[][]): string[][] {
  const next = rows.map((row) => [...row])
  cells.forEach((line, down) => {
    const row = (next[top + down] ??= [])
    line.forEach((cell, across) => {
      row[left + across] = cell.trim() === '' ? '' : cell
    })
  })
  return rectangle(next)
}

/** Rows of one length, without holes. */
function rectangle(rows: string[][]): string[][] {
  if (rows.length === 0) return emptyTable
  const width = Math.max(...rows.map((row) => row.length))
  return rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''))
}

const lineOf = (text: string): string => text.replace(/[\t\r\n]+/g, ' ')
