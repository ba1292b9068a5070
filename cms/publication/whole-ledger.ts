/** The ledger as a whole: verified, written to a file, taken in from one. */
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { rename } from 'node:fs/promises'
import type { Payload } from 'payload'
import {
  LedgerError,
  LedgerView,
  parseEntry,
  readLedgerFile,
  type Entry,
  type LedgerHead,
} from '../../ledger/index.ts'
import { storeEntry } from './append.ts'
import { linesAfter } from './office-ledger.ts'
import { inTransaction } from './transaction.ts'

const batch = 500

/** Reads every entry anew and checks the whole chain. Throws LedgerError at the first fault. */
export async function verifyLedger(payload: Payload): Promise<LedgerHead> {
  const view = new LedgerView()
  for await (const line of allLines(payload)) view.apply(parseEntry(JSON.parse(line)))
  return view.head
}

/** Writes beside the file and renames, so that a file with the name is whole. */
export async function exportLedger(payload: Payload, path: string): Promise<number> {
  const view = new LedgerView()
  const file = createWriteStream(`${path}.part`, { flush: true })
  for await (const line of allLines(payload)) {
    view.apply(parseEntry(JSON.parse(line)))
    if (!file.write(`${line}\n`)) await once(file, 'drain')
  }
  file.end()
  await once(file, 'close')
  await rename(`${path}.part`, path)
  return view.head.number
}

/** Takes a whole ledger into an empty one. The file is checked to its end before a row is written. */
export async function importLedger(payload: Payload, path: string): Promise<number> {
  const { totalDocs } = await payload.count({ collection: 'ledger-entries' })
  if (totalDocs > 0) throw notEmpty(totalDocs)
  const view = new LedgerView()
  const entries: Entry[] = []
  for await (const entry of readLedgerFile(path)) {
    view.apply(entry)
    entries.push(entry)
  }
  try {
    await inTransaction(payload, async (req) => {
      for (const entry of entries) await storeEntry(payload, req, entry)
    })
  } catch (error) {
    // A store without transactions keeps what was written: the ledger was empty before.
    await payload.delete({ collection: 'ledger-entries', where: { number: { exists: true } } })
    throw error
  }
  return entries.length
}

async function* allLines(payload: Payload): AsyncGenerator<string> {
  let number = 0
  for (;;) {
    const lines = await linesAfter(payload, number, batch)
    yield* lines
    if (lines.length < batch) return
    number = (JSON.parse(lines.at(-1) ?? '') as Entry).number
  }
}

const notEmpty = (entries: number): LedgerError =>
  new LedgerError({
    code: 'ENTRY_OUT_OF_ORDER',
    what: 'The file was not imported.',
    why: `The ledger has ${entries} entries already.`,
    todo: 'Import into an office with an empty ledger.',
  })
