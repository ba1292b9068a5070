/** Offers the import where a collection's documents are listed and where a new one is begun. */
import type { CollectionConfig } from 'payload'
import { tableKindOf } from './tables/kinds.ts'
import { targetOf } from './targets.ts'

export function withImport(collection: CollectionConfig): CollectionConfig {
  if (!targetOf(collection.slug) && !tableKindOf(collection.slug)) return collection
  const { admin = {} } = collection
  const { components = {} } = admin
  const link = {
    path: '/import/panel/import-link.tsx#ImportLink',
    clientProps: { collection: collection.slug },
  }
  const edit = {
    ...components.edit,
    beforeDocumentControls: [...(components.edit?.beforeDocumentControls ?? []), link],
  }
  const beforeListTable = [...(components.beforeListTable ?? []), link]
  return {
    ...collection,
    admin: { ...admin, components: { ...components, edit, beforeListTable } },
  }
}
