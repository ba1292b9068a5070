/** Who asks, and from where. */
import type { RequestHandler } from 'express'
import type { PayloadRequest } from 'payload'
import type { Deed } from './record.ts'

export const addressHeader = 'x-office-address'

/** Express knows the address, Payload only the headers: whatever a client put there is replaced. */
export const noteAddress: RequestHandler = (req, _res, next) => {
  req.headers[addressHeader] = (req.ip ?? '').replace(/^::ffff:/, '')
  next()
}

export const addressOf = (req: Pick<PayloadRequest, 'headers'>): string | undefined =>
  req.headers.get(addressHeader)?.slice(0, 60) || undefined

interface Account {
  id: number | string
  name?: string | null
  email?: string | null
  roles?: string[] | null
}

export const personOf = ({ id, name, email, roles }: Account): NonNullable<Deed['actor']> => ({
  id: String(id),
  name: name ?? email ?? String(id),
  roles: roles ?? [],
})

/** A command on the server has no account. */
export const commandActor = { id: 'command', name: '服务器命令', roles: [] }

export function whoseDeed(req: PayloadRequest): Pick<Deed, 'actor' | 'address'> {
  const address = addressOf(req)
  const actor = req.user ? personOf(req.user) : address ? undefined : commandActor
  return { ...(actor ? { actor } : {}), ...(address ? { address } : {}) }
}
