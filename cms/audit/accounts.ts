/** Accounts and what they may do. */
import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionAfterOperationHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
} from 'payload'
import { hashOf } from '../../ledger/index.ts'
import type { User } from '../payload-types.ts'
import { unitOf } from '../units/index.ts'
import type { AuditAction } from './actions.ts'
import { recordDeed } from './append.ts'
import type { Deed } from './record.ts'
import { accountOf } from './sign-ins.ts'
import { whoseDeed } from './whose.ts'

/** A password is gone from the data before the account is saved: it is noted that there was one. */
export const noteNewPassword: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'update') return args
  req.context.changesPassword = Boolean((args as { data?: { password?: unknown } }).data?.password)
  return args
}

export const recordAccount: CollectionAfterChangeHook<User> = async ({
  doc,
  previousDoc,
  operation,
  req,
}) => {
  if (operation === 'create') {
    await record(req, doc, 'account-created', { roles: doc.roles })
    return doc
  }
  if (doc.roles.toSorted().join() !== previousDoc.roles.toSorted().join())
    await record(req, doc, 'roles-changed', { before: previousDoc.roles, after: doc.roles })
  if (req.context.changesPassword === true)
    await record(req, doc, 'password-changed', { own: String(req.user?.id) === String(doc.id) })
  const fields = (['name', 'email', 'units'] as const).filter(
    (name) => hashOf(plain(doc[name])) !== hashOf(plain(previousDoc[name])),
  )
  if (fields.length > 0) await record(req, doc, 'account-changed', { fields: [...fields] })
  return doc
}

/** A reference may be populated or not. */
const plain = (value: User['name' | 'email' | 'units']): unknown =>
  Array.isArray(value) ? value.map(unitOf) : (value ?? [])

export const recordAccountDeleted: CollectionAfterDeleteHook<User> = ({ doc, req }) =>
  record(req, doc, 'account-deleted', { roles: doc.roles })

/** By then the transaction is over. */
export const recordUnlocked: CollectionAfterOperationHook = async ({
  args,
  operation,
  req,
  result,
}) => {
  if (operation !== ('unlock' as never)) return result
  const subject = await accountOf(req.payload, (args as { data?: { email?: unknown } }).data?.email)
  const deed = { action: 'account-unlocked', outcome: 'done', ...whoseDeed(req) } as const
  await recordDeed(req.payload, { ...deed, ...(subject ? { subject } : {}) })
  return result
}

const record = (req: PayloadRequest, user: User, action: AuditAction, details: Deed['details']) =>
  recordDeed(
    req.payload,
    {
      action,
      outcome: 'done',
      ...whoseDeed(req),
      subject: { kind: 'user', id: String(user.id), title: user.name },
      details,
    },
    req,
  )
