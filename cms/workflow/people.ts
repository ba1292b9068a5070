/** A signed-in person as the policy and the records know him. */
import type { Payload, TypedUser } from 'payload'
import { hasRole, roles } from '../access/index.ts'
import { scopeOf } from '../units/index.ts'
import type { Actor } from './policy/index.ts'
import type { Person } from './records.ts'

export type Account = Pick<TypedUser, 'id' | 'email'> & {
  name?: string
  entrustedAt?: string | null
}

/** The account with this id, if there is one. */
export async function findAccount(payload: Payload, id: string): Promise<Account | undefined> {
  const found = await payload.findByID({ collection: 'users', id, depth: 0, disableErrors: true })
  return found ?? undefined
}

export async function allAccounts(payload: Payload): Promise<Account[]> {
  const everybody = { sort: 'name', pagination: false, depth: 0 } as const
  return (await payload.find({ collection: 'users', ...everybody })).docs
}

export function actorOf(user: Account): Actor {
  const scope = scopeOf(user)
  return {
    id: String(user.id),
    roles: roles.filter((role) => hasRole(user, role)),
    ...(scope === 'office' ? {} : { units: scope }),
    ...(user.entrustedAt ? { entrustedAt: user.entrustedAt } : {}),
  }
}

export const personOf = (user: Account): Person => ({
  id: String(user.id),
  name: user.name ?? String(user.email),
})
