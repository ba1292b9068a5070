/** Gives a document its panel 外部审读. */
import type { CollectionConfig, GlobalConfig, UIField } from 'payload'
import { kindOf } from '../kinds.ts'

const panel: UIField = {
  name: 'outsideCheck',
  label: '外部审读',
  type: 'ui',
  admin: {
    position: 'sidebar',
    disableListColumn: true,
    components: { Field: '/outside-check/panel/panel.tsx#OutsideCheckPanel' },
  },
}

export function underOutsideCheck<C extends CollectionConfig | GlobalConfig>(config: C): C {
  return kindOf(config.slug) ? { ...config, fields: [...config.fields, panel] } : config
}
