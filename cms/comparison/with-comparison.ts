/** Gives every document the tab 改动 beside its form. */
import type { CollectionConfig, GlobalConfig } from 'payload'
import { kindOf } from '../kinds.ts'

const changes = {
  path: '/changes' as const,
  Component: '/comparison/view.tsx#Changes',
  tab: { label: '改动', href: '/changes' as const, order: 150 },
}

export function withComparison(collection: CollectionConfig): CollectionConfig {
  if (!kindOf(collection.slug)) return collection
  const { admin } = collection
  const views = admin?.components?.views
  return {
    ...collection,
    admin: {
      ...admin,
      components: {
        ...admin?.components,
        views: { ...views, edit: { ...views?.edit, changes } as NonNullable<typeof views>['edit'] },
      },
    },
  }
}

export function globalWithComparison(global: GlobalConfig): GlobalConfig {
  if (!kindOf(global.slug)) return global
  const { admin } = global
  const views = admin?.components?.views
  return {
    ...global,
    admin: {
      ...admin,
      components: {
        ...admin?.components,
        views: { ...views, edit: { ...views?.edit, changes } as NonNullable<typeof views>['edit'] },
      },
    },
  }
}
