/** What a document says that is no text: references by their names, dates, numbers, pictures, links. */
import { textOf } from '../checks/index.ts'

/** The title of the document with this id, if it is known. */
export type NameOf = (id: string) => string | undefined

export interface Value {
  path: string
  text: string
}

/** One line for each; a list of names is one line. */
export function valuesOf(field: Record<string, unknown>, nameOf: NameOf): Value[] {
  const { passages, links, pictures } = textOf(field)
  const values: Value[] = []
  const isText = (value: unknown) => passages.some(({ text }) => text === value)
  const read = (value: unknown, path: string): void => {
    if (isList(value) && value.some(isText)) return
    if (isList(value))
      values.push({ path, text: value.map((id) => wordsOf(id, nameOf)).join('、') })
    else if (isReference(value)) values.push({ path, text: nameOf(value.id) ?? value.id })
    else if (typeof value === 'object' && value !== null) {
      if (!isShownPicture(value) && !isRichText(value))
        for (const [key, inner] of Object.entries(value)) read(inner, `${path}.${key}`)
    } else if (value !== undefined && !isText(value))
      values.push({ path, text: wordsOf(value, nameOf) })
  }
  for (const [key, value] of Object.entries(field)) read(value, key)
  values.push(...pictures.map(({ path, picture }) => ({ path, text: pictureWords(picture) })))
  values.push(...links.map((link) => ({ path: link.passage.path, text: linkWords(link, nameOf) })))
  return values
}

type Shown = ReturnType<typeof textOf>
type ShownPicture = Shown['pictures'][number]['picture']

const isList = (value: unknown): value is (string | number)[] =>
  Array.isArray(value) && value.length > 0 && value.every((each) => typeof each !== 'object')

const isReference = (value: unknown): value is { kind: string; id: string } =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(value).length === 2 &&
  'kind' in value &&
  'id' in value

const isShownPicture = (value: object): boolean => 'renditions' in value
const isRichText = (value: object): boolean =>
  Array.isArray(value) && value.some((each) => typeof each === 'object' && 'type' in each)

function wordsOf(value: unknown, nameOf: NameOf): string {
  if (value === true) return '是'
  if (value === false) return '否'
  return (typeof value === 'string' && nameOf(value)) || String(value)
}

/** The same picture has the same number; another one shows by it. */
const pictureWords = ({ width, height, renditions }: ShownPicture): string =>
  `图片 ${width}×${height}，编号 ${renditions[0]?.hash.slice(0, 8) ?? '—'}`

function linkWords({ passage, start, end, to }: Shown['links'][number], nameOf: NameOf): string {
  const target = 'url' in to ? to.url : (nameOf(to.id) ?? to.id)
  return `链接“${passage.text.slice(start, end)}”→ ${target}`
}
