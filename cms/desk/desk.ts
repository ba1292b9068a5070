/** Asks the office, in a few queries, for what one person's desk shows. */
import type { Payload, TypedUser } from 'payload'
import { hasRole } from '../access/index.ts'
import { dayOf } from '../clock.ts'
import { isKind } from '../kinds.ts'
import { findListedCopies } from '../publication/index.ts'
import {
  actorOf,
  allAccounts,
  openSubmissions,
  returnedSubmissions,
  workingCalendar,
  yearsWithoutHolidays,
  type Actor,
  type ListedSubmission,
} from '../workflow/index.ts'
import { changedSince } from './changed.ts'
import { inboxOf, type Inbox } from './inbox.ts'
import { standingFor, type Standing } from './standing.ts'

export interface Desk {
  inbox: Inbox
  standing: Standing
  /** For administrators: years of which 工作日历 does not say when the office is closed. */
  yearsWithoutHolidays: number[]
}

export async function deskOf(payload: Payload, user: TypedUser): Promise<Desk> {
  const actor = actorOf(user)
  return {
    inbox: await inboxFor(payload, actor),
    standing: await standingFor(payload, actor),
    yearsWithoutHolidays: await missingYears(payload, user, new Date()),
  }
}

/** Told to those who can enter them. */
export async function missingYears(
  payload: Payload,
  user: TypedUser,
  now: Date,
): Promise<number[]> {
  if (!hasRole(user, 'administrator')) return []
  return yearsWithoutHolidays(dayOf(now), await workingCalendar(payload))
}

async function inboxFor(payload: Payload, actor: Actor): Promise<Inbox> {
  const open = await openSubmissions(payload)
  const returned = await returnedSubmissions(payload, actor.id)
  const copyOf = await findListedCopies(payload, [...open, ...returned].flatMap(documentOf))
  const changed = await changedSince(payload, open, copyOf)
  const accounts = await allAccounts(payload)
  return inboxOf({ actor, now: new Date(), open, returned, copyOf, changed, accounts })
}

const documentOf = ({ kind, document }: ListedSubmission) =>
  isKind(kind) ? [{ kind, id: document }] : []
