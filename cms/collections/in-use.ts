/** Refuses to delete what another document, an account or the public site still names. */
import {
  APIError,
  type CollectionBeforeDeleteHook,
  type CollectionSlug,
  type Field,
  type PayloadRequest,
  type SanitizedCollectionConfig,
} from 'payload'
import { messages } from '../messages.ts'
import { isMediaPublic } from '../publication/index.ts'

type Id = string | number

export const refuseWhileInUse: CollectionBeforeDeleteHook = async ({ collection, id, req }) => {
  const places = [
    ...(await collectionsNaming(collection.slug, id, req)),
    ...(await globalsNaming(id, req)),
  ]
  if (places.length > 0)
    throw new APIError(messages.DELETE_IN_USE(inWords(places)), 409, null, true)
}

/** The text that is public may show what its working copy no longer does. */
export const refuseWhilePublished: CollectionBeforeDeleteHook = async ({ collection, id, req }) => {
  const slug = collection.slug as 'media' | 'files'
  const { hash } = await req.payload.findByID({ collection: slug, id, depth: 0, req })
  if (hash && (await isMediaPublic(req.payload, hash)))
    throw new APIError(messages.DELETE_PUBLISHED_UPLOAD, 409, null, true)
}

async function collectionsNaming(slug: string, id: Id, req: PayloadRequest): Promise<string[]> {
  const places: string[] = []
  for (const { config } of Object.values(req.payload.collections)) {
    const isText = isWrittenByEditors(config)
    if (!isText && !isAccounts(config)) continue
    const isNamed =
      (await isNamedInRelation(config, { slug, id, req })) ||
      (isText && (await isNamedInText(config, String(id), req)))
    if (isNamed) places.push(labelOf(config.labels.plural))
  }
  return places
}

interface Target {
  slug: string
  id: Id
  req: PayloadRequest
}

async function isNamedInRelation(
  config: SanitizedCollectionConfig,
  { slug, id, req }: Target,
): Promise<boolean> {
  for (const { path, isPolymorphic } of relationsTo(slug, config.fields)) {
    const key = isPolymorphic ? `${path}.value` : path
    const { totalDocs } = await req.payload.count({
      collection: config.slug as CollectionSlug,
      where: { [key]: { equals: id } },
      req,
    })
    if (totalDocs > 0) return true
  }
  return false
}

/**
 * Long texts are not indexed by what they name, so they are read: deleting is
 * rare. Joins are left out: a textbook does not name its chapters, they name it.
 */
async function isNamedInText(
  config: SanitizedCollectionConfig,
  id: string,
  req: PayloadRequest,
): Promise<boolean> {
  for (let page = 1; ; page += 1) {
    const { docs, hasNextPage } = await req.payload.find({
      collection: config.slug as CollectionSlug,
      depth: 0,
      joins: false as never,
      limit: 200,
      page,
      sort: 'id',
      req,
    })
    if (docs.some((doc) => doc.id !== id && JSON.stringify(doc).includes(id))) return true
    if (!hasNextPage) return false
  }
}

async function globalsNaming(id: Id, req: PayloadRequest): Promise<string[]> {
  const places: string[] = []
  for (const { slug, label } of req.payload.config.globals) {
    const document = await req.payload.findGlobal({ slug: slug as never, depth: 0, req })
    if (JSON.stringify(document).includes(String(id))) places.push(labelOf(label))
  }
  return places
}

const isWrittenByEditors = (config: SanitizedCollectionConfig): boolean =>
  config.custom?.kind !== undefined

/** An account that loses its last unit would see those of all. */
const isAccounts = ({ auth }: SanitizedCollectionConfig): boolean => Boolean(auth)

interface Relation {
  path: string
  isPolymorphic: boolean
}

function relationsTo(slug: string, fields: Field[], before = ''): Relation[] {
  return fields.flatMap((field): Relation[] => {
    if (field.type === 'tabs')
      return field.tabs.flatMap((tab) =>
        relationsTo(slug, tab.fields, 'name' in tab && tab.name ? `${before}${tab.name}.` : before),
      )
    if (field.type === 'relationship' || field.type === 'upload') {
      const isPolymorphic = Array.isArray(field.relationTo)
      const targets = [field.relationTo].flat() as string[]
      return targets.includes(slug) ? [{ path: `${before}${field.name}`, isPolymorphic }] : []
    }
    if (!('fields' in field)) return []
    const inner = 'name' in field && field.name ? `${before}${field.name}.` : before
    return relationsTo(slug, field.fields, inner)
  })
}

const labelOf = (label: unknown): string => (typeof label === 'string' ? label : '其他内容')

const inWords = (places: string[]): string =>
  [...new Set(places)].map((place) => `“${place}”`).join('、')
