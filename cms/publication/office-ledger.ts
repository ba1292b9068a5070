/**
 * The ledger as this process knows it: the view, which pictures and files it
 * names, and who waits for the next entry. Node and Next load modules apart in
 * one process, so it is kept on globalThis, for each database once.
 */
import { EventEmitter, once } from 'node:events'
import type { Payload } from 'payload'
import { LedgerView, parseEntry, type Entry } from '../../ledger/index.ts'
import { Turns } from '../turns.ts'
import { namedMediaOf } from './named-media.ts'

interface OfficeLedger {
  view: LedgerView
  /** Media type by content hash, of everything an entry ever named. */
  media: Map<string, string>
  /**
   * Says 'grown' with the first and last number the view has taken, 'status'
   * with the number reported on, 'signed-out' with who has.
   */
  events: EventEmitter
  /** Only one change of the workflow at a time, and one reading of new entries. */
  changes: Turns
  readings: Turns
}

/** Who has signed out, of which of his sessions. */
export interface SignedOut {
  user: string
  session?: string
}

const key = Symbol.for('xuanjiang.office-ledger')
type Holder = { [key]?: WeakMap<object, OfficeLedger> }

/** A batch of entries read at once. */
const batch = 500

export function officeLedger(payload: Payload): OfficeLedger {
  const ledgers = ((globalThis as Holder)[key] ??= new WeakMap())
  const known = ledgers.get(payload.db)
  if (known) return known
  const ledger: OfficeLedger = {
    view: new LedgerView(),
    media: new Map(),
    events: new EventEmitter({ captureRejections: false }).setMaxListeners(0),
    changes: new Turns(60),
    readings: new Turns(60),
  }
  ledgers.set(payload.db, ledger)
  return ledger
}

/** The view with every entry that is committed. */
export async function currentView(payload: Payload): Promise<LedgerView> {
  const ledger = officeLedger(payload)
  await ledger.readings.take(async () => {
    const before = ledger.view.head.number
    let lines = await linesAfter(payload, ledger.view.head.number, batch)
    while (lines.length > 0) {
      for (const line of lines) take(ledger, parseEntry(JSON.parse(line)))
      lines = lines.length < batch ? [] : await linesAfter(payload, ledger.view.head.number, batch)
    }
    const { number } = ledger.view.head
    if (number > before) ledger.events.emit('grown', before + 1, number)
  })
  return ledger.view
}

function take(ledger: OfficeLedger, entry: Entry): void {
  ledger.view.apply(entry)
  for (const [hash, mediaType] of namedMediaOf(entry)) ledger.media.set(hash, mediaType)
}

/** The canonical lines of the entries after a number, in order. */
export async function linesAfter(
  payload: Payload,
  number: number,
  limit: number,
): Promise<string[]> {
  const { docs } = await payload.find({
    collection: 'ledger-entries',
    where: { number: { greater_than: number } },
    sort: 'number',
    limit,
    pagination: false,
    depth: 0,
  })
  return docs.map(({ line }) => line)
}

/** When the first document of this office became public, if one has. */
export async function firstPublicationAt(payload: Payload): Promise<Date | undefined> {
  const [line] = await linesAfter(payload, 0, 1)
  return line === undefined ? undefined : new Date(parseEntry(JSON.parse(line)).at)
}

/** Waits until this process learns of an entry, or until the time is over. */
export async function entryOrTimeout(
  payload: Payload,
  milliseconds: number,
  given: AbortSignal,
): Promise<void> {
  const signal = AbortSignal.any([given, AbortSignal.timeout(milliseconds)])
  try {
    await once(officeLedger(payload).events, 'grown', { signal })
  } catch (error) {
    if (!signal.aborted) throw error
  }
}
