/** Gives a collection's form a heading before it has a title, and then the time of its last change. */
import type { CollectionConfig } from 'payload'

export function withNewHeading(collection: CollectionConfig): CollectionConfig {
  const { admin = {} } = collection
  const edit = {
    ...admin.components?.edit,
    beforeDocumentControls: [
      ...(admin.components?.edit?.beforeDocumentControls ?? []),
      '/admin/new-heading.tsx#NewHeading',
      '/admin/last-change.tsx#LastChange',
    ],
  }
  return { ...collection, admin: { ...admin, components: { ...admin.components, edit } } }
}
