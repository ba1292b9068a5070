/**
 * The ledger as this process knows it: the view, its latest lines, which
 * pictures and files it names, and who waits for the next entry. Node and Next
 * load modules apart in one process, so it is kept on globalThis, for each
 * database once.
 */
import { EventEmitter, once } from 'node:events'
import type { Payload } from 'payload'
import { LedgerView, parseEntry, type Entry } from '../../ledger/index.ts'
import { Turns } from '../turns.ts'
import { namedMediaOf } from './named-media.ts'

interface OfficeLedger {
  view: LedgerView
  /** The last lines that the view has taken: a follower at the end asks for no others. */
  latest: string[]
  /** Media type by content hash, of everything an entry ever named. */
  media: Map<string, string>
  /**
   * Says 'grown' with the first and last number the view has taken, 'status'
   * with the number reported on, 'document' with the one that was changed,
   * 'signed-out' with who has.
   */
  events: EventEmitter
  /** Only one change of the workflow at a time, and one reading of new entries. */
  changes: Turns
  readings: Turns
  /** One report of the publisher at a time. */
  reports: Turns
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
const mostLatest = 100

export function officeLedger(payload: Payload): OfficeLedger {
  const ledgers = ((globalThis as Holder)[key] ??= new WeakMap())
  const known = ledgers.get(payload.db)
  if (known) return known
  const ledger: OfficeLedger = {
    view: new LedgerView(),
    latest: [],
    media: new Map(),
    events: new EventEmitter({ captureRejections: false }).setMaxListeners(0),
    changes: new Turns(60),
    readings: new Turns(60),
    reports: new Turns(60),
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
      for (const line of lines) take(ledger, parseEntry(JSON.parse(line)), line)
      lines = lines.length < batch ? [] : await linesAfter(payload, ledger.view.head.number, batch)
    }
    const { number } = ledger.view.head
    if (number > before) ledger.events.emit('grown', before + 1, number)
  })
  return ledger.view
}

/**
 * Takes an entry that this process has written, once it is committed. Numbers
 * are unique, so this is what stands there: it is not read back.
 */
export async function takeCommitted(payload: Payload, entry: Entry, line: string): Promise<void> {
  const ledger = officeLedger(payload)
  const { number } = entry
  await ledger.readings.take(async () => {
    if (ledger.view.head.number !== number - 1) return
    take(ledger, entry, line)
    ledger.events.emit('grown', number, number)
  })
  // Another process has written before it.
  if (ledger.view.head.number < number) await currentView(payload)
}

function take(ledger: OfficeLedger, entry: Entry, line: string): void {
  ledger.view.apply(entry)
  ledger.latest.push(line)
  if (ledger.latest.length > mostLatest) ledger.latest.shift()
  for (const [hash, mediaType] of namedMediaOf(entry)) ledger.media.set(hash, mediaType)
}

/** The lines after a number that this process knows of, without a question where it has them. */
export async function knownLinesAfter(
  payload: Payload,
  number: number,
  limit: number,
): Promise<string[]> {
  const { view, latest } = officeLedger(payload)
  const wanted = view.head.number - number
  if (wanted > latest.length) return linesAfter(payload, number, limit)
  return latest.slice(latest.length - wanted).slice(0, limit)
}

/** The canonical lines of the entries after a number, in order. */
export async function linesAfter(
  payload: Payload,
  number: number,
  limit: number,
): Promise<string[]> {
  const { docs } = await payload.db.find<{ line: string }>({
    collection: 'ledger-entries',
    where: { number: { greater_than: number } },
    select: { line: true },
    sort: 'number',
    limit,
    pagination: false,
  })
  return docs.map(({ line }) => line)
}

/** When the first document of this office became public, if one has. */
export async function firstPublicationAt(payload: Payload): Promise<Date | undefined> {
  const [line] = await linesAfter(payload, 0, 1)
  return line === undefined ? undefined : new Date(parseEntry(JSON.parse(line)).at)
}

/** Waits until this process learns of an entry, or until the time is over; answers whether it has. */
export async function entryOrTimeout(
  payload: Payload,
  milliseconds: number,
  given: AbortSignal,
): Promise<boolean> {
  const signal = AbortSignal.any([given, AbortSignal.timeout(milliseconds)])
  try {
    await once(officeLedger(payload).events, 'grown', { signal })
    return true
  } catch (error) {
    if (!signal.aborted) throw error
    return false
  }
}
