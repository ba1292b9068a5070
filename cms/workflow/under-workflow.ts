/** Puts a collection or global under the workflow: its panel, its list column, its hooks. */
import type { CollectionConfig, GlobalConfig, UIField } from 'payload'
import { kindOf } from '../kinds.ts'
import { recordAuthor, recordAuthorOfGlobal, refuseWhilePublic } from './hooks.ts'

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
  const kind = requireKind(collection.slug)
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

export function globalUnderWorkflow(global: GlobalConfig): GlobalConfig {
  const kind = requireKind(global.slug)
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

function requireKind(slug: string) {
  const kind = kindOf(slug)
  if (kind) return kind
  throw new TypeError(`${slug} is not a kind that can be published.`)
}
