/** The cells of a table as a spreadsheet copies them: a line a row, a tab between cells. */
export const cellsOf = (text: unknown): string[][] =>
  typeof text === 'string' && text !== ''
    ? text.split(/\r\n|\r|\n/).map((row) => row.split('\t'))
    : []

export const textOfCells = (rows: string[][]): string =>
  rows.map((row) => row.join('\t')).join('\n')
