/**
 * Who a person is to the policy. An administrator looks after accounts and
 * settings and may write; he reviews only where he is also a reviewer.
 */
import type { Role } from '../../access/index.ts'
import { dayOf } from '../../clock.ts'

export interface Actor {
  id: string
  roles: readonly Role[]
  /** Whose documents alone he works on; undefined where the whole office's. */
  units?: readonly string[] | undefined
  /**
   * When somebody else last made this account, set its password or changed its
   * roles: whoever did may know the password.
   */
  entrustedAt?: string | undefined
}

/** Whether this actor may do what the role does: a final reviewer also reviews. */
export function mayActAs(actor: Actor, role: Role): boolean {
  const sufficient: Record<Role, readonly Role[]> = {
    author: ['author', 'reviewer', 'final-reviewer', 'administrator'],
    reviewer: ['reviewer', 'final-reviewer'],
    'final-reviewer': ['final-reviewer'],
    administrator: ['administrator'],
  }
  return actor.roles.some((has) => sufficient[role].includes(has))
}

/** Whether a document of this unit, or of the office, is one that he works on. */
export const isOfOwnUnit = ({ units }: Actor, unit: string | undefined): boolean =>
  units === undefined || (unit !== undefined && units.includes(unit))

/** An account signs from the day after it was entrusted to its owner. */
export const mayNotSignYet = ({ entrustedAt }: Actor, now: Date): boolean =>
  entrustedAt !== undefined && dayOf(new Date(entrustedAt)) >= dayOf(now)
