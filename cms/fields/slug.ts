/** The last part of a public address: from the title's pinyin, and an editor may change it. */
import { randomInt } from 'node:crypto'
import { pinyin } from 'pinyin-pro'
import type { FieldHook, PayloadRequest, TextField } from 'payload'
import { messages } from '../messages.ts'

const form = /^[a-z0-9]+(-[a-z0-9]+)*$/
const longest = 80

interface SlugOptions {
  /** The field it is made from. */
  from?: string
  /** Taken by lists and terms at the same place in the address. */
  reserved?: string[]
}

export function slugField({ from = 'title', reserved = [] }: SlugOptions = {}): TextField {
  return {
    name: 'slug',
    label: '网址名',
    type: 'text',
    unique: true,
    index: true,
    admin: {
      position: 'sidebar',
      description:
        '公众网站地址的最后一段。留空会按拼音自动生成；发布后改动，旧网址会自动转到新网址。',
    },
    hooks: { beforeValidate: [makeWhenEmpty(from)] },
    validate: async (value: unknown, context: unknown) => {
      if (typeof value !== 'string' || value === '') return true
      if (value.length > longest || !form.test(value)) return messages.SLUG_FORM
      if (reserved.includes(value)) return messages.SLUG_RESERVED
      return isTaken(value, context as Context)
    },
  } as TextField
}

/** `让理论“活”起来` → `rang-li-lun-huo-qi-lai-x7k2`. The end is by chance, so that equal titles differ. */
export function slugFrom(title: string): string {
  const syllables = pinyin(title, {
    toneType: 'none',
    type: 'array',
    v: true,
    nonZh: 'consecutive',
  })
  const words = syllables.join('-').normalize('NFKD').toLowerCase()
  const plain = words.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '')
  const end = Array.from({ length: 4 }, () => randomInt(36).toString(36)).join('')
  return [shortened(plain), end].filter(Boolean).join('-')
}

/** At most 60 letters, whole syllables. */
const shortened = (text: string): string =>
  text.length <= 60
    ? text
    : text
        .slice(0, 61)
        .replace(/-[^-]*$/, '')
        .slice(0, 60)

const makeWhenEmpty =
  (from: string): FieldHook =>
  ({ value, data, originalDoc, operation }) => {
    if (typeof value === 'string' && value.trim() !== '') return value.trim()
    if (operation === 'update' && value === undefined) return originalDoc?.slug
    const title = data?.[from] ?? originalDoc?.[from]
    return typeof title === 'string' && title.trim() !== '' ? slugFrom(title) : value
  }

interface Context {
  id?: string | number
  req: PayloadRequest
  collectionSlug?: string
}

async function isTaken(slug: string, context: Context): Promise<string | true> {
  if (!context.collectionSlug) return true
  const { docs } = await context.req.payload.find({
    collection: context.collectionSlug as never,
    where: { slug: { equals: slug } },
    depth: 0,
    limit: 2,
    req: context.req,
  })
  const isOther = (doc: { id: string | number }) => doc.id !== context.id
  return docs.some(isOther) ? messages.SLUG_TAKEN : true
}
