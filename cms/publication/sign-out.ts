/** Ends what a signed-out session still hears. */
import type { CollectionAfterLogoutHook } from 'payload'
import { officeLedger, type SignedOut } from './office-ledger.ts'

export const endStreams: CollectionAfterLogoutHook = ({ req }) => {
  if (!req.user) return
  const { id, _sid: session } = req.user as { id: unknown; _sid?: string }
  const who: SignedOut = { user: String(id), ...(session ? { session } : {}) }
  officeLedger(req.payload).events.emit('signed-out', who)
}
