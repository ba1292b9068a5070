/** Puts the collections of documents under the units of people. */
import type { CollectionConfig } from 'payload'
import type { Kind } from '../../ledger/index.ts'
import { kindOf } from '../kinds.ts'
import { officeWide, ofOwnUnits, versionsOfOwnUnits } from './access.ts'
import { keepToOwnUnits, unitField } from './fields.ts'

type By =
  /** Seen and changed by the unit alone. */
  | 'unit'
  /** Changed by the unit, seen by all: texts name them. */
  | 'unit, seen by all'
  /** Changed by those of the whole office. */
  | 'office'
  /** Changed by administrators, as their collection says. */
  | 'administrators'

const rules: Partial<Record<Kind, By>> = {
  lecture: 'unit',
  textbook: 'unit',
  chapter: 'unit',
  campaign: 'unit',
  'campaign-piece': 'unit',
  story: 'unit',
  figure: 'unit',
  venue: 'unit',
  team: 'unit, seen by all',
  lecturer: 'unit, seen by all',
  redirect: 'office',
  theme: 'administrators',
  audience: 'administrators',
  form: 'administrators',
}

export function underUnits(collection: CollectionConfig): CollectionConfig {
  const kind = kindOf(collection.slug)
  const by = kind && rules[kind]
  if (!by || by === 'administrators') return collection
  const { access, hooks, fields } = collection
  if (by === 'office')
    return { ...collection, access: { ...access, create: officeWide, update: officeWide } }
  const seen = by === 'unit' ? { read: ofOwnUnits, readVersions: versionsOfOwnUnits } : {}
  return {
    ...collection,
    access: { ...access, ...seen, update: ofOwnUnits },
    fields: [...fields, unitField],
    hooks: { ...hooks, beforeValidate: [keepToOwnUnits, ...(hooks?.beforeValidate ?? [])] },
  }
}
