/** A ledger as a file: one entry a line, canonical JSON, in order, ending in a line feed. */
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { canonicalJson, parseEntry, type Entry } from './entry.ts'
import { LedgerError } from './errors.ts'

/** One line of the file, line feed included. `line`: where a view keeps it with the entry. */
export const lineOf = (entry: Entry & { readonly line?: string }): string =>
  `${entry.line ?? canonicalJson(wholeOf(entry))}\n`

/** A view's way of keeping entries may have the document elsewhere until it is asked for. */
const wholeOf = (entry: Entry): Entry =>
  entry.type === 'published' ? { ...entry, document: entry.document } : entry

/** The entries of a file, each validated by itself. The chain is the view's business. */
export async function* readLedgerFile(path: string): AsyncGenerator<Entry> {
  let number = 0
  for await (const text of createInterface({ input: createReadStream(path, 'utf8') })) {
    number += 1
    if (text.trim() !== '') yield parseLine(text, number)
  }
}

function parseLine(text: string, number: number): Entry {
  try {
    return parseEntry(JSON.parse(text))
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw new LedgerError(
      {
        code: 'ENTRY_INVALID',
        what: `Line ${number} of the file was not read.`,
        why: 'It is not JSON.',
        todo: 'Export the ledger again: the file may have been cut off.',
      },
      { cause: error },
    )
  }
}
