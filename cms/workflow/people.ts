/** A signed-in person as the policy and the records know him. */
import type { TypedUser } from 'payload'
import { hasRole, roles } from '../access/index.ts'
import { scopeOf } from '../units/index.ts'
import type { Actor } from './policy/index.ts'
import type { Person } from './records.ts'

type Account = Pick<TypedUser, 'id' | 'email'> & {
  name?: string
  entrustedAt?: string | null
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
