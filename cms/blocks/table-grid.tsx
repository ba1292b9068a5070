'use client'
/** The cells of a table as a grid. A table copied from Word or Excel is pasted into any cell. */
import { FieldLabel, useField } from '@payloadcms/ui'
import type { TextareaFieldClientComponent } from 'payload'
import { useState, type ClipboardEvent } from 'react'
import { mergedCells, rectangle, type GridCell } from '../rich-text/merged-cells.ts'
import { cellsOf, textOfCells } from '../rich-text/table-cells.ts'
import { cellAt, withCells, withoutRow, type Grid } from './table-changes.ts'
import { GridTools } from './table-tools.tsx'
import './table-grid.css'

const emptyTable = [
  ['', ''],
  ['', ''],
]

export const TableGrid: TextareaFieldClientComponent = ({ path, readOnly }) => {
  const { value, setValue, showError, errorMessage } = useField<string>({ path })
  const [chosen, setChosen] = useState({ top: 0, left: 0 })
  const cells = cellsOf(value)
  const rows = cells.length > 0 ? rectangle(cells) : emptyTable
  const isDisabled = readOnly === true
  const write = (next: Grid) => setValue(textOfCells(next))
  const inCell = (cell: GridCell) => ({
    cell,
    isDisabled,
    onFocus: () => setChosen(cell),
    onWrite: (written: Grid) => write(withCells(rows, cell.top, cell.left, written)),
  })
  return (
    <div className="field-type table-grid">
      <FieldLabel label="内容" path={path} required />
      <p className="field-description">
        一格一格填；也可以在 Word、Excel 或 WPS 里复制整张表，点第一格，粘贴。
      </p>
      {showError && <p className="table-grid__error">{errorMessage}</p>}
      <div className="table-grid__cells">
        <table>
          <tbody>
            {mergedCells(rows).map((row, top) => (
              <tr key={top}>
                {row.map((cell) => (
                  <td key={cell.left} colSpan={cell.columns} rowSpan={cell.rows}>
                    <Cell {...inCell(cell)} />
                  </td>
                ))}
                <td className="table-grid__row">
                  <button
                    type="button"
                    disabled={isDisabled || rows.length === 1}
                    onClick={() => write(withoutRow(rows, top))}
                  >
                    删除这一行
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <GridTools
        rows={rows}
        cell={cellAt(rows, chosen.top, chosen.left)}
        isDisabled={isDisabled}
        onWrite={write}
      />
    </div>
  )
}

interface CellProps {
  cell: GridCell
  isDisabled: boolean
  onFocus: () => void
  onWrite: (cells: Grid) => void
}

function Cell({ cell, isDisabled, onFocus, onWrite }: CellProps) {
  return (
    <input
      aria-label={`第 ${cell.top + 1} 行第 ${cell.left + 1} 列`}
      value={cell.text}
      disabled={isDisabled}
      onFocus={onFocus}
      onChange={({ target }) => onWrite([[lineOf(target.value)]])}
      onPaste={(event) => pasteInto(event, onWrite)}
    />
  )
}

/** A single cell is left to the browser, which pastes at the cursor. */
function pasteInto(event: ClipboardEvent, write: (cells: Grid) => void): void {
  // A spreadsheet ends its last row as it ends every other.
  const pasted = cellsOf(event.clipboardData.getData('text/plain').replace(/\r?\n$/, ''))
  if (pasted.length < 2 && (pasted[0]?.length ?? 0) < 2) return
  event.preventDefault()
  write(pasted)
}

const lineOf = (text: string): string => text.replace(/[\t\r\n]+/g, ' ')
