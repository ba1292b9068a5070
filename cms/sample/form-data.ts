/**
 * A sample document as the fields of its working copy. The two have the same
 * names; what differs is named here: ids, pictures, rich text, references.
 */
import type { Picture, RichText } from '../../ledger/index.ts'
import { collectionOf, isKind, isSingleKind } from '../kinds.ts'
import { toLexical } from '../rich-text/index.ts'
import type { DrawingName, DrawnPicture, Sample } from './write.ts'

/** What was made for the samples before: working copies by sample id, pictures by drawing. */
export interface Made {
  ids: Map<string, string>
  pictures: Map<DrawingName, string>
}

type Fields = Record<string, unknown>

export function formDataOf(document: Sample, made: Made): Fields {
  const { kind, id: _id, ...rest } = document
  const fields = fieldsOf(rest, made)
  if (kind === 'campaign' && document.pledge)
    fields.pledge = { ...(fields.pledge as Fields), items: rowsOf(document.pledge.items) }
  if (kind === 'lecturer' || kind === 'figure')
    fields.consent = {
      ...(fields.consent as Fields),
      givenBy: '示例人物',
      record: '示例，并无凭据',
    }
  return fields
}

const rowsOf = (lines: string[]): { text: string }[] => lines.map((text) => ({ text }))

function fieldsOf(values: object, made: Made): Fields {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]): [string, unknown][] => {
      if (!isDrawn(value)) return [[name, valueOf(value, made)]]
      const { caption } = value
      const picture = pictureIn(made, value)
      return [
        [name, picture],
        ...(caption ? [[`${name}Caption`, caption] as [string, string]] : []),
      ]
    }),
  )
}

function valueOf(value: unknown, made: Made): unknown {
  if (typeof value === 'string') return made.ids.get(value) ?? value
  if (typeof value !== 'object' || value === null) return value
  if (isRichText(value)) return lexicalOf(value, made)
  if (Array.isArray(value)) return value.map((item) => valueOf(item, made))
  if (isReference(value))
    return { relationTo: collectionFor(value.kind), value: idIn(made, value.id) }
  return fieldsOf(value, made)
}

const lexicalOf = (text: RichText, made: Made): unknown =>
  toLexical(text, {
    idOf: ({ id }) => idIn(made, id),
    mediaOf: (picture: Picture) => pictureIn(made, picture as unknown as DrawnPicture),
  })

function idIn({ ids }: Made, id: string): string {
  const known = ids.get(id)
  if (known) return known
  throw new TypeError(`The samples name ${id} before it is made.`)
}

function pictureIn({ pictures }: Made, { drawing }: DrawnPicture): string {
  const known = pictures.get(drawing)
  if (known) return known
  throw new TypeError(`The drawing ${drawing} was not taken in.`)
}

function collectionFor(kind: string): string {
  if (isKind(kind) && !isSingleKind(kind)) return collectionOf(kind)
  throw new TypeError(`There are no documents of the kind ${kind}.`)
}

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null

const isDrawn = (value: unknown): value is DrawnPicture => isObject(value) && 'drawing' in value

const isReference = (value: unknown): value is { kind: string; id: string } =>
  isObject(value) && 'kind' in value && 'id' in value

const blockTypes = new Set([
  'heading',
  'paragraph',
  'list',
  'quote',
  'picture',
  'verse',
  'callout',
  'table',
])

const isRichText = (value: unknown): value is RichText =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((block) => isObject(block) && blockTypes.has(String(block.type)))
