/**
 * Puts a collection or global under the workflow: its panel, its list column,
 * its hooks. What is no kind of document, media say, stays as it is.
 */
import type { CollectionConfig, GlobalConfig, UIField } from 'payload'
import { kindOf } from '../kinds.ts'
import {
  recordAuthor,
  recordAuthorOfGlobal,
  recordAuthorOfUpload,
  refuseWhilePublic,
} from './hooks.ts'

const panel: UIField = {
  name: 'workflow',
  label: '状态',
  type: 'ui',
  admin: {
    position: 'sidebar',
    components: {
      Field: '/workflow/panel/panel.tsx#WorkflowPanel',
      Cell: '/workflow/panel/state-cell.tsx#StateCell',
    },
  },
}

export function underWorkflow(collection: CollectionConfig): CollectionConfig {
  const kind = kindOf(collection.slug)
  if (!kind) return collection
  const { admin, hooks, fields } = collection
  return {
    ...collection,
    admin: {
      ...admin,
      ...(admin?.defaultColumns ? { defaultColumns: [...admin.defaultColumns, 'workflow'] } : {}),
    },
    fields: [panel, ...fields],
    hooks: {
      ...hooks,
      afterChange: [...(hooks?.afterChange ?? []), recordAuthor(kind)],
      beforeDelete: [...(hooks?.beforeDelete ?? []), refuseWhilePublic(kind)],
    },
  }
}

/** Pictures and files are published inside documents: whoever changes one is their author too. */
export function uploadUnderWorkflow(collection: CollectionConfig): CollectionConfig {
  const { slug, hooks } = collection
  if (slug !== 'media' && slug !== 'files') return collection
  const afterChange = [...(hooks?.afterChange ?? []), recordAuthorOfUpload(slug)]
  return { ...collection, hooks: { ...hooks, afterChange } }
}

export function globalUnderWorkflow(global: GlobalConfig): GlobalConfig {
  const kind = kindOf(global.slug)
  if (!kind) return global
  const { hooks, fields } = global
  return {
    ...global,
    fields: [panel, ...fields],
    hooks: {
      ...hooks,
      afterChange: [...(hooks?.afterChange ?? []), recordAuthorOfGlobal(kind)],
    },
  }
}
