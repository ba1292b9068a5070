/** Gives every kind of document its fields for 复核. */
import type { CollectionConfig, GlobalConfig } from 'payload'
import { kindOf } from '../kinds.ts'
import { reviewDateFields } from './fields.ts'

export function underReviewDates<C extends CollectionConfig | GlobalConfig>(config: C): C {
  const kind = kindOf(config.slug)
  return kind ? { ...config, fields: [...config.fields, reviewDateFields(kind)] } : config
}
