/**
 * Refuses keys that a form does not have. Payload drops them in silence, and
 * whoever sent one would believe it was kept.
 */
import {
  ValidationError,
  type CollectionBeforeOperationHook,
  type Field,
  type GlobalBeforeOperationHook,
  type PayloadRequest,
} from 'payload'
import { isStranger } from '../access/index.ts'
import { messages } from '../messages.ts'

/** What Payload itself sends along with a document. */
const always = ['id', 'createdAt', 'updatedAt', '_status', 'globalType', 'deletedAt']
const ofAccounts = ['password', 'confirm-password', 'sessions']
const ofUploads = ['file', 'sizes', 'focalX', 'focalY', 'uploadEdits', 'url', 'thumbnailURL']

export const refuseUnknownKeys: CollectionBeforeOperationHook = ({
  args,
  collection,
  operation,
  req,
}) => {
  if (operation !== 'create' && operation !== 'update') return args
  if (isStranger(args, req)) return args
  const data = (args as { data?: unknown }).data
  const more = [
    ...always,
    ...(collection.auth ? ofAccounts : []),
    ...(collection.upload ? ofUploads : []),
  ]
  refuse(unknownKeys(data, collection.fields, more), collection.slug, req)
  return args
}

export const refuseUnknownKeysOfGlobal: GlobalBeforeOperationHook = ({
  args,
  global,
  operation,
  req,
}) => {
  if (operation !== 'update' || isStranger(args, req)) return args
  const data = (args as { data?: unknown }).data
  refuse(unknownKeys(data, global.fields, always), global.slug, req)
  return args
}

function refuse(paths: string[], collection: string, req: PayloadRequest): void {
  if (paths.length === 0) return
  const errors = paths.slice(0, 20).map((path) => ({ path, message: messages.FIELD_UNKNOWN }))
  throw new ValidationError({ collection, errors, req }, req.t)
}

/** The paths of keys in a value that its fields do not have. */
function unknownKeys(value: unknown, fields: Field[], more: string[], path = ''): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return []
  const named = namedFields(fields)
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = path ? `${path}.${key}` : key
    const field = named.get(key)
    if (!field) return more.includes(key) ? [] : [here]
    return within(field, inner, here)
  })
}

function within(field: Named, value: unknown, path: string): string[] {
  if (field.type === 'array')
    return Array.isArray(value)
      ? value.flatMap((row, index) => unknownKeys(row, field.fields, ['id'], `${path}.${index}`))
      : []
  return field.type === 'group' ? unknownKeys(value, field.fields, [], path) : []
}

type Named = { type: 'array' | 'group'; fields: Field[] } | { type: 'leaf' }

function namedFields(fields: Field[], named = new Map<string, Named>()): Map<string, Named> {
  for (const field of fields) {
    if (field.type === 'tabs')
      for (const tab of field.tabs) {
        if ('name' in tab && tab.name) named.set(tab.name, { type: 'group', fields: tab.fields })
        else namedFields(tab.fields, named)
      }
    else if ('name' in field && field.name) named.set(field.name, describe(field))
    else if ('fields' in field) namedFields(field.fields, named)
  }
  return named
}

const describe = (field: Field): Named =>
  field.type === 'array' || field.type === 'group'
    ? { type: field.type, fields: field.fields }
    : { type: 'leaf' }
