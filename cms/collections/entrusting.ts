/**
 * Who can get into an account besides its owner: whoever made it, set its
 * password or changed its roles. The day this last happened is kept with the
 * account, and it signs nothing on that day (see workflow/policy/people.ts).
 *
 * While an office is being set up, that is before the day after its first
 * publication, accounts made by the program itself are free of this: the
 * command line belongs to the owner of the machine, and somebody has to sign
 * the first documents.
 */
import type { CollectionBeforeChangeHook, Payload } from 'payload'
import { dayOf } from '../clock.ts'
import { firstPublicationAt } from '../publication/index.ts'

export const recordEntrusting: CollectionBeforeChangeHook = async ({
  data,
  originalDoc,
  operation,
  req,
}) => {
  const { user, payload } = req
  const own: Record<string, unknown> = data
  const former = (originalDoc ?? {}) as Record<string, unknown>
  const kept = { createdBy: former.createdBy ?? null, entrustedAt: former.entrustedAt ?? null }
  if (operation === 'create') kept.createdBy = user ? String(user.id) : null
  const isEntrusted =
    operation === 'create' || isPasswordOfAnother(own, user, former) || areRolesOther(own, former)
  if (isEntrusted && (user || !(await isBeingSetUp(payload))))
    kept.entrustedAt = new Date().toISOString()
  return { ...own, ...kept }
}

const isPasswordOfAnother = (
  { password }: Record<string, unknown>,
  user: { id: unknown } | null,
  former: Record<string, unknown>,
): boolean => Boolean(password) && user?.id !== former.id

const areRolesOther = ({ roles }: Record<string, unknown>, former: Record<string, unknown>) =>
  Array.isArray(roles) && String([...roles].sort()) !== String([...asList(former.roles)].sort())

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

async function isBeingSetUp(payload: Payload): Promise<boolean> {
  const first = await firstPublicationAt(payload)
  return first === undefined || dayOf(first) >= dayOf(new Date())
}
