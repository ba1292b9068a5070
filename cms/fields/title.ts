/** A title or name: has letters in it, and no other document of its kind has the same. */
import type { PayloadRequest, TextField, Where } from 'payload'
import { messages } from '../messages.ts'
import { cleanLine } from '../rich-text/index.ts'
import { idOf } from './relations.ts'
import { lineField } from './text.ts'

interface TitleOptions {
  name?: string
  label?: string
  description?: string
  /** The relation within which titles differ: two textbooks may both begin with 前言. */
  within?: string
}

export function titleField(options: TitleOptions = {}): TextField {
  const { name = 'title', label = '标题', description, within } = options
  const field = lineField({
    name,
    label,
    max: 120,
    required: true,
    index: true,
    ...(description ? { description } : {}),
  })
  const checkLine = field.validate as unknown as (value: unknown) => string | true
  return {
    ...field,
    validate: async (value: unknown, context: unknown) => {
      const line = checkLine(value)
      if (line !== true) return line
      const title = cleanLine(String(value))
      if (!/[\p{L}\p{N}]/u.test(title)) return messages.TITLE_WITHOUT_LETTERS
      return isTaken({ name, title, within, context: context as Context })
    },
  } as TextField
}

interface Context {
  id?: string | number
  req: PayloadRequest
  data: Record<string, unknown>
  collectionSlug?: string
}

async function isTaken(question: {
  name: string
  title: string
  within: string | undefined
  context: Context
}): Promise<string | true> {
  const { name, title, within, context } = question
  if (!context.collectionSlug) return true
  const and: Where[] = [{ [name]: { equals: title } }]
  if (context.id !== undefined) and.push({ id: { not_equals: context.id } })
  if (within) {
    const scope = idOf(context.data[within])
    and.push({ [within]: scope === undefined ? { exists: false } : { equals: scope } })
  }
  const { totalDocs } = await context.req.payload.count({
    collection: context.collectionSlug as never,
    where: { and },
    req: context.req,
  })
  return totalDocs === 0 || messages.TITLE_TAKEN
}
