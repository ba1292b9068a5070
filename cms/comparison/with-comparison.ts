/** Gives every document the tab 改动 beside its form. */
import type { CollectionConfig, GlobalConfig } from 'payload'
import { kindOf } from '../kinds.ts'

const changes = {
  path: '/changes' as const,
  Component: '/comparison/view.tsx#Changes',
  tab: { label: '改动', href: '/changes' as const, order: 150 },
}

export const withComparison = (collection: CollectionConfig): CollectionConfig =>
  withTab(collection)

export const globalWithComparison = (global: GlobalConfig): GlobalConfig => withTab(global)

/** What is no kind of document, media say, stays as it is. */
function withTab<C extends CollectionConfig | GlobalConfig>(config: C): C {
  if (!kindOf(config.slug)) return config
  const { admin } = config
  const views = admin?.components?.views
  return {
    ...config,
    admin: {
      ...admin,
      components: { ...admin?.components, views: { ...views, edit: { ...views?.edit, changes } } },
    },
  }
}
