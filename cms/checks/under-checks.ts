/** Puts the panel of the checks beside a document. What is no kind of document stays as it is. */
import type { CollectionConfig, GlobalConfig, UIField } from 'payload'
import { kindOf } from '../kinds.ts'

const panel: UIField = {
  name: 'checks',
  label: '检查',
  type: 'ui',
  admin: {
    position: 'sidebar',
    disableListColumn: true,
    components: { Field: '/checks/panel/panel.tsx#ChecksPanel' },
  },
}

export const underChecks = <C extends CollectionConfig | GlobalConfig>(config: C): C =>
  kindOf(config.slug) ? { ...config, fields: [panel, ...config.fields] } : config
