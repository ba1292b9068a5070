/** The latest publications and how each fares, for the dashboard. */
import type { Endpoint, Payload } from 'payload'
import { isKind, kindNames } from '../kinds.ts'
import { workflowMessages } from '../messages.ts'
import type { PublicationStatus as StatusRow } from '../payload-types.ts'
import { figuresOf, newsStates, type News, type NewsState } from './news.ts'
import { findLiveFrom } from './status.ts'

export interface RecentPublication extends News {
  kindName: string
  title: string
  type: string
  at: string
  failure?: { what: string; why: string; todo: string; kind?: string; id?: string }
}

/** Of so many entries, those that are not live yet are shown however old. */
const lookedAt = 60
const shown = 8

export const publicationEndpoints: Endpoint[] = [
  {
    path: '/publication-recent',
    method: 'get',
    handler: async (req) =>
      req.user
        ? Response.json(await recentPublications(req.payload))
        : Response.json(
            { code: 'NOT_SIGNED_IN', message: workflowMessages.NOT_SIGNED_IN },
            { status: 401 },
          ),
  },
]

export async function recentPublications(payload: Payload): Promise<RecentPublication[]> {
  const common = { pagination: false, depth: 0, limit: lookedAt, sort: '-number' } as const
  const { docs: entries } = await payload.find({
    collection: 'ledger-entries',
    ...common,
    select: { number: true, kind: true, document: true, type: true, at: true, submission: true },
  })
  const oldest = entries.at(-1)?.number ?? 0
  const where = { number: { greater_than_equal: oldest } }
  const { docs: rows } = await payload.find({ collection: 'publication-status', where, ...common })
  const states = new Map(rows.map((row) => [row.number, row]))
  const liveFrom = Math.max(0, ...rows.filter(isLive).map(({ number }) => number))
  const told = entries.map((entry, index) => {
    const isLast = !entries.slice(0, index).some((later) => isOfSame(later, entry))
    const row = states.get(entry.number)
    return { ...entry, ...stateOf(row, { isSpokenFor: entry.number <= liveFrom, isLast }) }
  })
  const latest = told.filter(({ state }, index) => index < shown || isOpen(state))
  const chosen = [
    ...latest.filter(({ state }) => isOpen(state)),
    ...latest.filter(({ state }) => !isOpen(state)),
  ]
  const titles = await titlesOf(
    payload,
    chosen.map(({ submission }) => submission),
  )
  return chosen.map(({ number, kind, document, type, at, submission, ...state }) => ({
    number,
    kind,
    document,
    type,
    at,
    kindName: isKind(kind) ? kindNames[kind] : kind,
    title: titles.get(submission) ?? '',
    ...state,
  }))
}

/**
 * How an entry fares. A release carries every entry up to its own, so a later
 * one that is live speaks for it too, but not for one that was held back.
 * `isLast`: no other entry of its document came after it.
 */
export function stateOf(
  row: StatusRow | undefined,
  { isSpokenFor, isLast }: { isSpokenFor: boolean; isLast: boolean },
): Pick<RecentPublication, 'state' | 'milliseconds' | 'routesChanged' | 'failure'> {
  if (row && isLive(row)) return { state: 'live', ...figuresOf(row) }
  const state = newsStates.find((one) => one === row?.state) ?? 'waiting'
  if (state === 'held' && !isLast) return { state: 'replaced' }
  if (state === 'replaced') return { state }
  if (state !== 'held' && isSpokenFor) return { state: 'live' }
  const { what, why, todo, kind, document: id } = row?.failure ?? {}
  if ((state !== 'held' && state !== 'failed') || !what) return { state }
  const place = kind && id ? { kind, id } : {}
  return { state, failure: { what, why: why ?? '', todo: todo ?? '', ...place } }
}

const isLive = ({ state }: StatusRow): boolean => state === 'live'

/** Whether somebody still waits for it, or has something to do. */
const isOpen = (state: NewsState): boolean => state !== 'live' && state !== 'replaced'

const isOfSame = (one: Subject, other: Subject): boolean =>
  one.kind === other.kind && one.document === other.document

type Subject = Pick<News, 'kind' | 'document'>

/** Whether a later release that is live carries this entry. */
export const isSpokenFor = async (payload: Payload, number: number): Promise<boolean> =>
  (await findLiveFrom(payload, number)) !== undefined

async function titlesOf(payload: Payload, ids: string[]): Promise<Map<string, string>> {
  const { docs } = await payload.find({
    collection: 'submissions',
    where: { id: { in: ids } },
    pagination: false,
    depth: 0,
    select: { title: true },
  })
  return new Map(docs.map(({ id, title }) => [String(id), title]))
}
