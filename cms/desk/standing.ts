/** How the public documents of a person's units stand: what has aged, and which links lead nowhere. */
import type { Payload } from 'payload'
import type { Kind, LedgerDocument, Reference } from '../../ledger/index.ts'
import { deadLinksOf, type DeadLink } from '../checks/index.ts'
import { readEnvironment } from '../environment.ts'
import { kindNames } from '../kinds.ts'
import { currentView, findListedCopies, titleOf } from '../publication/index.ts'
import { dayOf } from '../clock.ts'
import { reviewPlans } from '../review-dates/index.ts'
import { isOfOwnUnit, type Actor } from '../workflow/index.ts'
import { staleDocuments, toReviewBy, type Stale } from './stale.ts'

export interface Broken {
  kind: Kind
  document: string
  title: string
  links: BrokenLink[]
}

export interface BrokenLink {
  words?: string
  /** What it leads to, as an editor calls it: 宣讲题目“……”, or a path. */
  to: string
  is: DeadLink['is']
}

export interface Standing {
  stale: Listed<Stale>
  broken: Listed<Broken>
  /** What this person was asked to look at again: late, or soon to be. */
  toReview: Stale[]
}

/** How many there are, and the first of them. */
export interface Listed<T> {
  count: number
  first: T[]
}

const most = 100
/** How long before the day somebody is told. */
const noticeDays = 14

export async function standingFor(payload: Payload, actor: Actor): Promise<Standing> {
  const view = await currentView(payload)
  const now = new Date()
  const ageing = { view, planOf: await reviewPlans(payload), today: dayOf(now), dayOf }
  const soon = dayOf(new Date(now.getTime() + noticeDays * 24 * 60 * 60 * 1000))
  const allStale = staleDocuments(ageing)
  const allMine = toReviewBy(ageing, actor.id, soon)
  const allDead = deadLinksOf(view, readEnvironment().publicOrigin)
  const isOwn = await ownAmong(payload, actor, [
    ...[...allStale, ...allMine].map(referenceTo),
    ...allDead.map(({ from }) => from),
  ])
  const stale = allStale.filter((one) => isOwn(referenceTo(one)))
  const dead = allDead.filter(({ from }) => isOwn(from))
  const targets = dead.flatMap(({ to }) => ('url' in to ? [] : [to]))
  const copyOf = await findListedCopies(payload, targets)
  return {
    stale: listed(stale),
    broken: listed(brokenOf(dead, (to) => copyOf(to)?.title)),
    toReview: allMine.filter((one) => isOwn(referenceTo(one))),
  }
}

const referenceTo = ({ kind, document }: Stale): Reference => ({ kind, id: document })

const listed = <T>(all: T[]): Listed<T> => ({ count: all.length, first: all.slice(0, most) })

/** Whose units are asked for only of a person who has some. */
async function ownAmong(payload: Payload, actor: Actor, documents: Reference[]) {
  if (actor.units === undefined) return () => true
  const copyOf = await findListedCopies(payload, documents)
  return (one: Reference) => isOfOwnUnit(actor, copyOf(one)?.unit)
}

/** By document, each target once. */
function brokenOf(dead: DeadLink[], titleFor: (to: Reference) => string | undefined): Broken[] {
  const broken = new Map<LedgerDocument, Map<string, BrokenLink>>()
  for (const { from, to, is, words } of dead) {
    const title = 'url' in to ? undefined : titleFor(to)
    const name = 'url' in to ? to.url : `${kindNames[to.kind]}${title ? `“${title}”` : ''}`
    const links = broken.get(from) ?? new Map<string, BrokenLink>()
    const key = `${words ?? ''} ${'url' in to ? to.url : to.id}`
    broken.set(from, links.set(key, { ...(words ? { words } : {}), to: name, is }))
  }
  return [...broken].map(([from, links]) => ({
    kind: from.kind,
    document: from.id,
    title: titleOf(from.kind, { ...from }),
    links: [...links.values()],
  }))
}
