/** Whole numbers. */
import type { NumberField, PayloadRequest } from 'payload'
import { messages } from '../messages.ts'

interface NumberOptions {
  name: string
  label: string
  min: number
  max: number
  description?: string
  required?: boolean
  defaultValue?: number
  /** No other document of the kind has the same. */
  unique?: boolean
  sidebar?: boolean
}

interface Context {
  id?: string | number
  req: PayloadRequest
  collectionSlug?: string
}

export function wholeNumberField(options: NumberOptions): NumberField {
  const { name, label, min, max, description, required, defaultValue, unique, sidebar } = options
  return {
    name,
    label,
    type: 'number',
    index: Boolean(unique),
    ...(defaultValue === undefined ? {} : { defaultValue }),
    admin: {
      step: 1,
      width: '50%',
      ...(description ? { description } : {}),
      ...(sidebar ? { position: 'sidebar' as const } : {}),
    },
    validate: async (value: unknown, context: unknown) => {
      if (value === null || value === undefined || value === '')
        return required ? messages.FIELD_REQUIRED : true
      const fits = Number.isInteger(value) && Number(value) >= min && Number(value) <= max
      if (!fits) return messages.NUMBER_WHOLE(min, max)
      return unique ? isTaken(name, Number(value), context as Context) : true
    },
  } as NumberField
}

export const orderField = (description = '数字小的排在前面。'): NumberField =>
  wholeNumberField({
    name: 'order',
    label: '排序',
    min: 0,
    max: 100_000,
    defaultValue: 100,
    description,
    sidebar: true,
  })

async function isTaken(name: string, value: number, context: Context): Promise<string | true> {
  if (!context.collectionSlug) return true
  const { docs } = await context.req.payload.find({
    collection: context.collectionSlug as never,
    where: { [name]: { equals: value } },
    depth: 0,
    limit: 2,
    req: context.req,
  })
  const isOther = (doc: { id: string | number }) => doc.id !== context.id
  return docs.some(isOther) ? messages.NUMBER_TAKEN : true
}
