/** Access functions, named for the people they let in. */
import type { Access } from 'payload'
import { hasRole } from './roles.ts'

/** Only the program itself, through the local API. */
export const nobody = () => false

export const signedIn = ({ req }: { req: { user?: unknown } }): boolean => Boolean(req.user)

export const administrators = ({ req }: { req: { user?: unknown } }): boolean =>
  hasRole(req.user, 'administrator')

export const reviewers = ({ req }: { req: { user?: unknown } }): boolean =>
  hasRole(req.user, 'reviewer', 'final-reviewer', 'administrator')

/** A person's own account; all accounts for administrators. */
export const administratorsOrSelf: Access = ({ req }) => {
  if (!req.user) return false
  return administrators({ req }) || { id: { equals: req.user.id } }
}

/**
 * Whether an operation will be refused for want of a session. Hooks that run
 * before access is checked leave such a request alone: nobody's upload is
 * looked into, and nobody learns the names of fields.
 */
export const isStranger = (args: unknown, req: { user?: unknown }): boolean =>
  !(args as { overrideAccess?: boolean }).overrideAccess && !req.user
