/**
 * What is recorded, by code. A code is permanent: records that name it are
 * never rewritten. How each reads is in ../messages.ts.
 */
export const auditActions = [
  'sign-in',
  'sign-in-failed',
  'sign-in-locked',
  'sign-in-limited',
  'sign-out',
  'account-created',
  'account-changed',
  'roles-changed',
  'password-changed',
  'account-unlocked',
  'account-deleted',
  'workflow',
  'settings-changed',
  'version-restored',
  'deleted',
  'upload-replaced',
  'warning-explained',
  'table-imported',
  'ledger-exported',
  'ledger-imported',
  'trail-exported',
  'outside-link-made',
  'outside-link-opened',
  'outside-link-revoked',
  'outside-code-wrong',
  'outside-remark',
] as const

export type AuditAction = (typeof auditActions)[number]

/** What came of it: done, refused by a rule, or failed, as a wrong password fails. */
export const outcomes = ['done', 'refused', 'failed'] as const

export type AuditOutcome = (typeof outcomes)[number]
