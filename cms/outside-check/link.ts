/**
 * A link by itself: pure. The code opens it once; what it is opened with from
 * then on is a cookie of that one browser. So a code that was forwarded, or
 * stands in a history or a log, opens nothing more.
 */
import { createHash, randomBytes } from 'node:crypto'

export type LinkState = 'unopened' | 'opened' | 'expired' | 'revoked'

export interface LinkTimes {
  expiresAt: string
  openedAt?: string | null | undefined
  revokedAt?: string | null | undefined
}

export function stateOf({ expiresAt, openedAt, revokedAt }: LinkTimes, now: Date): LinkState {
  if (revokedAt) return 'revoked'
  if (expiresAt <= now.toISOString()) return 'expired'
  return openedAt ? 'opened' : 'unopened'
}

export const defaultDays = 7
export const mostDays = 30

export const expiryAfter = (days: number, now: Date): string =>
  new Date(now.getTime() + days * 24 * 60 * 60 * 1000).toISOString()

/** 192 random bits. */
export const newSecret = (): string => randomBytes(24).toString('base64url')

export const isSecret = (text: unknown): text is string =>
  typeof text === 'string' && /^[\w-]{32}$/.test(text)

export const secretHash = (secret: string): string =>
  createHash('sha256').update(secret).digest('hex')
