/**
 * The trail as this process holds it: who is writing the next record. Node and
 * Next load modules apart in one process, so it is kept on globalThis, for
 * each database once.
 *
 * A record names the one before it, so of two transactions that are open at
 * once the second waits until the first has ended. SQLite lets only one write
 * in any case; MongoDB would let both go on, and fail one.
 */
import type { Payload } from 'payload'
import { onTransactionEnd } from '../transaction-ends.ts'
import { Turns } from '../turns.ts'
import { emptyTrail, type TrailHead } from './record.ts'
import { noteHead } from './witness.ts'

interface Place {
  turns: Turns
  head: TrailHead
  giveBack: () => void
}

interface Trail {
  turns: Turns
  /** Its end, where the witness has not been told of it yet. */
  untold?: TrailHead | undefined
  telling?: Promise<void> | undefined
  /** By transaction: a promise, so that two records of one transaction share the place. */
  places: Map<number | string, Promise<Place>>
}

const key = Symbol.for('xuanjiang.audit-trail')
type Holder = { [key]?: WeakMap<object, Trail> }

function trailOf(payload: Payload): Trail {
  const trails = ((globalThis as Holder)[key] ??= new WeakMap())
  const known = trails.get(payload.db)
  if (known) return known
  const trail: Trail = { turns: new Turns(), places: new Map() }
  trails.set(payload.db, trail)
  tellBeforeEnd(payload)
  return trail
}

function tellBeforeEnd(payload: Payload): void {
  const destroy = payload.db.destroy?.bind(payload.db)
  payload.db.destroy = async () => {
    await allTold(payload)
    await destroy?.()
  }
}

/** Waits until the witness knows of all that this process has committed. */
export async function allTold(payload: Payload): Promise<void> {
  await trailOf(payload).telling
}

/**
 * Has the witness told how far the trail has come. Nobody waits for it: a crash in between leaves
 * the former end, which is still true. Of ends that come while it is told the last alone counts.
 */
function tellWitness(payload: Payload, head: TrailHead): void {
  const trail = trailOf(payload)
  trail.untold = head
  trail.telling ??= tellAll(payload, trail).finally(() => {
    trail.telling = undefined
  })
}

async function tellAll({ logger }: Payload, trail: Trail): Promise<void> {
  while (trail.untold) {
    const head = trail.untold
    trail.untold = undefined
    try {
      await noteHead(head)
    } catch (error) {
      logger.error({ err: error, record: head.number }, 'the witness of the trail was not told')
    }
  }
}

/** The end of the trail as it is committed. */
export async function committedHead(payload: Payload): Promise<TrailHead> {
  const { docs } = await payload.db.find<TrailHead & { id: string }>({
    collection: 'audit-records',
    sort: '-number',
    limit: 1,
    pagination: false,
    select: { number: true, hash: true },
  })
  const [last] = docs
  return last ? { number: last.number, hash: last.hash } : emptyTrail
}

/**
 * Does `work` with the end of the trail and keeps what it answers as the new
 * end. Within a transaction the place is held until that ends.
 */
export async function atTheEnd(
  payload: Payload,
  transaction: number | string | null | undefined,
  work: (head: TrailHead) => Promise<TrailHead>,
): Promise<void> {
  const trail = trailOf(payload)
  if (!transaction) {
    tellWitness(payload, await trail.turns.take(async () => work(await committedHead(payload))))
    return
  }
  const place = await placeIn(payload, trail, transaction)
  await place.turns.take(async () => {
    place.head = await work(place.head)
  })
}

function placeIn(payload: Payload, trail: Trail, transaction: number | string): Promise<Place> {
  const known = trail.places.get(transaction)
  if (known) return known
  const coming = takePlace(payload, trail)
  trail.places.set(transaction, coming)
  onTransactionEnd(payload, transaction, (isCommitted) => {
    trail.places.delete(transaction)
    return leave(payload, coming, isCommitted)
  })
  return coming
}

async function takePlace(payload: Payload, { turns }: Trail): Promise<Place> {
  const giveBack = await turns.wait()
  try {
    return { turns: new Turns(), head: await committedHead(payload), giveBack }
  } catch (error) {
    giveBack()
    throw error
  }
}

/** Whatever way a transaction ends, its place is given back. */
async function leave(
  payload: Payload,
  coming: Promise<Place>,
  isCommitted: boolean,
): Promise<void> {
  const [place] = await Promise.allSettled([coming])
  if (place.status === 'rejected') return
  place.value.giveBack()
  if (isCommitted) tellWitness(payload, place.value.head)
}
