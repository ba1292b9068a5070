/** What editors are told of entries: live, held back, failed. */
import { addressOf, subjectOf, type Entry } from '../../ledger/index.ts'
import type { ReleaseRecord } from '../store/index.ts'
import { PublishError } from './errors.ts'
import type { HeldBack } from './held-back.ts'
import type { Held } from './held-notes.ts'
import { titleOf } from './media-routes.ts'
import * as messages from './messages.ts'
import type { Off } from './off-pages.ts'
import { keyOf } from './shown-versions.ts'
import type { StatusReports } from './status-reports.ts'

export function tellRendering(reports: StatusReports, waiting: readonly Entry[]): void {
  for (const { number } of lastOfEach(waiting)) reports.report({ number, state: 'rendering' })
}

export interface WentLive {
  waiting: readonly Entry[]
  /** Of former releases, and shown only now. */
  drawnAfterAll: readonly { number: number }[]
  /** Why entries of this release are not shown. */
  held: ReadonlyMap<number, PublishError>
}

export function tellLive(
  reports: StatusReports,
  { release, routesChanged, milliseconds }: ReleaseRecord,
  { waiting, drawnAfterAll, held }: WentLive,
): void {
  const passed = waiting.filter(({ number }) => !held.has(number))
  const shown = lastOfEach(passed)
  for (const entry of passed)
    if (!shown.has(entry)) reports.report({ number: entry.number, state: 'replaced' })
  for (const { number } of [...drawnAfterAll, ...shown])
    reports.report({ number, state: 'live', release, routesChanged, milliseconds })
  for (const [number, { culprit, notice }] of held)
    reports.report({
      number,
      state: 'held',
      failure: { ...culprit, ...notice, what: messages.heldBack(notice) },
    })
}

/** Without those that a later one of their document replaces. */
const lastOfEach = (entries: readonly Entry[]): ReadonlySet<Entry> =>
  new Set(new Map(entries.map((entry) => [keyOf(subjectOf(entry)), entry])).values())

/**
 * After a start, as the last one may have ended before it told: what is held
 * back, and which entry the site stands at, if it shows it. The release of an
 * empty ledger shows none.
 */
export function tellStanding(
  reports: StatusReports,
  record: ReleaseRecord | undefined,
  heldBack: HeldBack | undefined,
): void {
  for (const held of heldBack?.standing ?? []) tellHeld(reports, held)
  if (!record || record.number === 0 || heldBack?.numbers.has(record.number)) return
  const { number, release, routesChanged, milliseconds } = record
  reports.report({ number, state: 'live', release, routesChanged, milliseconds })
}

function tellHeld(reports: StatusReports, { kind, id, latest: { version, missing } }: Held): void {
  const { document } = version.holder
  const name = messages.nameOf(kind, titleOf(document))
  const path = addressOf(document) ?? '/'
  const isPart = missing?.startsWith('/media/')
  const wording = isPart ? messages.pictureMissing : messages.linkLeadsNowhere
  const notice = missing ? wording(name, path, missing) : messages.pageNotRendered(name, path)
  const what = messages.heldBack(notice)
  const failure = { kind, id, ...notice, what }
  reports.report({ number: version.number, state: 'held', failure })
}

/** `off`: how far the withdrawals among them are carried out all the same. */
export function tellFailed(
  reports: StatusReports,
  error: unknown,
  waiting: readonly Entry[],
  off: Off | undefined,
): void {
  const last = waiting.at(-1)
  if (!last) return
  const isKnown = error instanceof PublishError
  const culprit = (isKnown && error.culprit) || subjectOf(last)
  const notice = isKnown ? error.notice : messages.unexpected
  for (const { number, type } of waiting) {
    const told = type === 'withdrawn' && off ? messages.withdrawnEarly(notice, off) : notice
    reports.report({ number, state: 'failed', failure: { ...culprit, ...told } })
  }
}

/** An entry that cannot be followed. */
export function tellStopped(reports: StatusReports, number: number, code: string): void {
  const isUnknown = code === 'ENTRY_INVALID' || code === 'ENTRY_UNKNOWN'
  const failure = isUnknown ? messages.ledgerUnknown(number) : messages.ledgerBroken(number)
  reports.report({ number, state: 'failed', failure })
}
