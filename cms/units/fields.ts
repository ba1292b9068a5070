/** The field 单位: of a document one, of an account any number. */
import {
  APIError,
  type CollectionBeforeValidateHook,
  type FilterOptions,
  type RelationshipField,
} from 'payload'
import { administrators } from '../access/index.ts'
import { relationField, relationsField } from '../fields/index.ts'
import { messages } from '../messages.ts'
import { scopeOf, unitOf } from './scope.ts'

const ownUnits: FilterOptions = ({ user }) => {
  const scope = scopeOf(user)
  return scope === 'office' || { id: { in: [...scope] } }
}

export const unitField: RelationshipField = {
  ...relationField({
    name: 'unit',
    label: '单位',
    to: 'units',
    description: '这篇稿件归哪个单位。留空就是全市的，只有全市的同事能看、能改。',
    filter: ownUnits,
    sidebar: true,
  }),
  index: true,
}

export const unitsField: RelationshipField = {
  ...relationsField({
    name: 'units',
    label: '单位',
    to: 'units',
    max: 20,
    description: '选了单位，就只能看、只能改这些单位的稿件。留空是全市的。管理员不受限制。',
  }),
  access: { create: administrators, update: administrators },
}

/** A text of somebody with units is of one of them, whatever the form says. */
export const keepToOwnUnits: CollectionBeforeValidateHook = ({ data, originalDoc, req }) => {
  const scope = scopeOf(req.user)
  if (scope === 'office' || !data) return data
  const unit = unitOf(data.unit) ?? unitOf(originalDoc?.unit) ?? scope[0]
  if (!unit || !scope.includes(unit)) throw new APIError(messages.UNIT_OF_OTHERS, 403, null, true)
  return { ...data, unit }
}
