/** Asks the office, in a few queries, for what one person's desk shows. */
import type { Payload, TypedUser } from 'payload'
import { isKind } from '../kinds.ts'
import { findListedCopies } from '../publication/index.ts'
import {
  actorOf,
  allAccounts,
  openSubmissions,
  returnedSubmissions,
  type ListedSubmission,
} from '../workflow/index.ts'
import { inboxOf, type Inbox } from './inbox.ts'

export interface Desk {
  inbox: Inbox
}

export async function deskOf(payload: Payload, user: TypedUser): Promise<Desk> {
  return { inbox: await inboxFor(payload, user) }
}

async function inboxFor(payload: Payload, user: TypedUser): Promise<Inbox> {
  const actor = actorOf(user)
  const open = await openSubmissions(payload)
  const returned = await returnedSubmissions(payload, actor.id)
  const copyOf = await findListedCopies(payload, [...open, ...returned].flatMap(documentOf))
  const accounts = await allAccounts(payload)
  return inboxOf({ actor, now: new Date(), open, returned, copyOf, accounts })
}

const documentOf = ({ kind, document }: ListedSubmission) =>
  isKind(kind) ? [{ kind, id: document }] : []
