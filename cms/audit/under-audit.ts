/** Has what happens to a collection or global recorded. */
import type { CollectionConfig, GlobalConfig } from 'payload'
import { noteNewPassword, recordAccount, recordAccountDeleted, recordUnlocked } from './accounts.ts'
import { recordChanged, recordDeleted, recordSettings } from './documents.ts'
import { recordFailedSignIn, recordSignIn, recordSignOut } from './sign-ins.ts'

export const underAudit = (collection: CollectionConfig): CollectionConfig =>
  withHooks(collection, { afterChange: [recordChanged], afterDelete: [recordDeleted] })

export const accountsUnderAudit = (collection: CollectionConfig): CollectionConfig =>
  withHooks(collection, {
    beforeOperation: [noteNewPassword],
    afterChange: [recordAccount],
    afterDelete: [recordAccountDeleted],
    afterOperation: [recordUnlocked],
    afterLogin: [recordSignIn],
    afterLogout: [recordSignOut],
    afterError: [recordFailedSignIn],
  })

export const globalUnderAudit = (global: GlobalConfig): GlobalConfig => ({
  ...global,
  hooks: {
    ...global.hooks,
    afterChange: [...(global.hooks?.afterChange ?? []), recordSettings],
  },
})

type Hooks = NonNullable<CollectionConfig['hooks']>

/** Behind the collection's own, so that nothing is recorded which they refuse. */
function withHooks(collection: CollectionConfig, hooks: Hooks): CollectionConfig {
  const own = (collection.hooks ?? {}) as Record<string, unknown[]>
  const all = Object.entries(hooks as Record<string, unknown[]>).map(
    ([name, more]) => [name, [...(own[name] ?? []), ...more]] as const,
  )
  return { ...collection, hooks: { ...own, ...Object.fromEntries(all) } as Hooks }
}
