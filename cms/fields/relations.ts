/** Relations to other documents. What is chosen must be there: a form may be older than a deletion. */
import type { CollectionSlug, PayloadRequest, RelationshipField } from 'payload'
import { relationship } from 'payload/shared'
import { messages } from '../messages.ts'

interface RelationOptions {
  name: string
  label: string
  to: string
  description?: string
  filter?: RelationshipField['filterOptions']
  sidebar?: boolean
}

export const relationField = (options: RelationOptions): RelationshipField =>
  ({ ...common(options), hasMany: false }) as RelationshipField

export const relationsField = (options: RelationOptions & { max: number }): RelationshipField =>
  ({ ...common(options), hasMany: true, maxRows: options.max }) as RelationshipField

/** The id that a relation's value names, populated or not. */
export function idOf(value: unknown): string | number | undefined {
  const id = typeof value === 'object' && value !== null ? (value as { id?: unknown }).id : value
  return typeof id === 'string' || typeof id === 'number' ? id : undefined
}

/** For relations and uploads, one or many, to one collection or several. */
export async function requireChosen(value: unknown, context: Context): Promise<string | true> {
  const judged = await relationship(value as never, context as never)
  if (judged !== true) return judged
  for (const [collection, ids] of chosenBy(value, context.relationTo)) {
    const { totalDocs } = await context.req.payload.count({
      collection: collection as CollectionSlug,
      where: { id: { in: [...ids] } },
      req: context.req,
    })
    if (totalDocs < ids.size) return messages.REFERENCE_MISSING
  }
  return true
}

interface Context {
  req: PayloadRequest
  relationTo: string | string[]
}

function chosenBy(value: unknown, relationTo: string | string[]): Map<string, Set<unknown>> {
  const chosen = new Map<string, Set<unknown>>()
  for (const one of [value].flat()) {
    if (one === null || one === undefined || one === '') continue
    const [collection, id] = Array.isArray(relationTo)
      ? [
          String((one as { relationTo?: unknown }).relationTo),
          idOf((one as { value?: unknown }).value),
        ]
      : [relationTo, idOf(one)]
    chosen.set(collection, (chosen.get(collection) ?? new Set()).add(id))
  }
  return chosen
}

function common({ name, label, to, description, filter, sidebar }: RelationOptions) {
  return {
    name,
    label,
    type: 'relationship' as const,
    relationTo: to as CollectionSlug,
    ...(filter ? { filterOptions: filter } : {}),
    validate: requireChosen as never,
    admin: {
      ...(description ? { description } : {}),
      ...(sidebar ? { position: 'sidebar' as const } : {}),
    },
  }
}
