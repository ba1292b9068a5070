/** Signing in and out, also in vain. A tried address that is no account is not kept: it may be a password. */
import type { Request } from 'express'
import type {
  CollectionAfterErrorHook,
  CollectionAfterLoginHook,
  CollectionAfterLogoutHook,
  Payload,
} from 'payload'
import { recordDeed } from './append.ts'
import type { Deed } from './record.ts'
import { addressHeader, addressOf, personOf, whoseDeed } from './whose.ts'

export const recordSignIn: CollectionAfterLoginHook = async ({ req, user }) => {
  const whose = { ...whoseDeed(req), actor: personOf(user) }
  await recordDeed(req.payload, { action: 'sign-in', outcome: 'done', ...whose }, req)
}

export const recordSignOut: CollectionAfterLogoutHook = async ({ req }) => {
  if (!req.user) return
  await recordDeed(req.payload, { action: 'sign-out', outcome: 'done', ...whoseDeed(req) }, req)
}

const failures = { AuthenticationError: 'sign-in-failed', LockedAuth: 'sign-in-locked' } as const

/** Payload has rolled back by then: the record stands by itself. */
export const recordFailedSignIn: CollectionAfterErrorHook = async ({ error, req }) => {
  const action = failures[error.name as keyof typeof failures]
  if (!action) return
  const address = addressOf(req)
  const subject = await accountOf(req.payload, req.data?.email)
  await recordDeed(req.payload, {
    action,
    outcome: 'failed',
    ...(address ? { address } : {}),
    ...(subject ? { subject } : {}),
  })
}

/** Express has refused the sign-in before Payload saw it. */
export const recordLimitedSignIn = (payload: Payload, req: Request): Promise<void> =>
  recordDeed(payload, {
    action: 'sign-in-limited',
    outcome: 'refused',
    address: String(req.headers[addressHeader] ?? ''),
  })

/** The account with this address, as the subject of a record. */
export async function accountOf(payload: Payload, email: unknown): Promise<Deed['subject']> {
  if (typeof email !== 'string' || email === '') return undefined
  const { docs } = await payload.find({
    collection: 'users',
    where: { email: { equals: email.toLowerCase().trim() } },
    limit: 1,
    pagination: false,
    depth: 0,
  })
  const [user] = docs
  return user && { kind: 'user', id: String(user.id), title: user.name }
}
