/**
 * A working copy as a projection reads it: field by field, normalised, each
 * fault reported at its field. An empty value is undefined. Whether a field is
 * required or too long is the ledger's schema's business, not this file's.
 */
import type { Kind, LedgerFile, Picture, Reference, RichText } from '../../../ledger/index.ts'
import { dayOf } from '../../clock.ts'
import { kindNames, kindOf } from '../../kinds.ts'
import { cleanLine, fromLexical, type Problem, type ProblemCode } from '../../rich-text/index.ts'
import { fileOf, pictureOf } from './media.ts'
import type { Sources } from './sources.ts'

export type Row = Record<string, unknown>

export class WorkingCopy {
  readonly #row: Row
  readonly #path: string
  readonly #sources: Sources
  readonly #problems: Problem[]

  constructor(row: Row, sources: Sources, problems: Problem[], path = '') {
    this.#row = row
    this.#sources = sources
    this.#problems = problems
    this.#path = path
  }

  line(name: string): string | undefined {
    const value = this.#row[name]
    const text = typeof value === 'string' ? cleanLine(value) : ''
    return text === '' ? undefined : text
  }

  number(name: string): number | undefined {
    const value = this.#row[name]
    return typeof value === 'number' ? value : undefined
  }

  /** A list of numbers, ascending, each once. */
  numbers(name: string): number[] {
    return [...new Set(this.#array(name).map(Number))].sort((a, b) => a - b)
  }

  /** One of a closed list; which, the schema knows. */
  choice<C extends string>(name: string): C | undefined {
    return this.line(name) as C | undefined
  }

  flag(name: string): true | undefined {
    return this.#row[name] === true ? true : undefined
  }

  /** The calendar day of a date field, as an editor in China sees it. */
  day(name: string): string | undefined {
    const value = this.#row[name]
    if (value === null || value === undefined || value === '') return undefined
    const date = new Date(value as string)
    if (!Number.isNaN(date.getTime())) return dayOf(date)
    this.report(name, 'DATE_INVALID', '日期不对。请重新选择日期。')
    return undefined
  }

  rich(name: string): RichText | undefined {
    const text = fromLexical(this.#row[name], {
      report: (code, message) => this.report(name, code, message),
      exists: (kind, id) => this.#sources.exists(kind, id),
      picture: (media, caption) => this.#picture(name, media, caption),
    })
    return text.length > 0 ? text : undefined
  }

  /** The id of a related working copy of one kind. */
  one(name: string, kind: Kind): string | undefined {
    const value = this.#row[name]
    if (value === null || value === undefined || value === '') return undefined
    return this.#existing(name, kind, idOf(value))
  }

  many(name: string, kind: Kind): string[] {
    const ids = this.#array(name).map((value, index) =>
      this.#existing(`${name}.${index}`, kind, idOf(value)),
    )
    return [...new Set(ids.filter((id) => id !== undefined))]
  }

  /** A relation to several kinds: { relationTo, value }. */
  reference(name: string): Reference | undefined {
    const value = this.#row[name]
    return isRow(value) ? this.#referenceOf(name, value) : undefined
  }

  references(name: string): Reference[] {
    return this.#array(name)
      .filter(isRow)
      .map((value, index) => this.#referenceOf(`${name}.${index}`, value))
      .filter((reference) => reference !== undefined)
  }

  /** The picture of an upload field, with the caption written beside it. */
  picture(name: string): Picture | undefined {
    return this.#picture(name, this.#row[name], this.#row[`${name}Caption`])
  }

  files(name: string): LedgerFile[] {
    const files = this.#array(name).map((value) => {
      const row = this.#sources.upload('files', idOf(value))
      return fileOf(row, (code, message) => this.report(name, code, message))
    })
    return files.filter((file) => file !== undefined)
  }

  group(name: string): WorkingCopy {
    const value = this.#row[name]
    return this.#inner(isRow(value) ? value : {}, name)
  }

  rows(name: string): WorkingCopy[] {
    return this.#array(name).map((value, index) =>
      this.#inner(isRow(value) ? value : {}, `${name}.${index}`),
    )
  }

  /** A list of short texts, whether kept as texts or as rows of one field. */
  lines(name: string): string[] {
    return this.#array(name)
      .map((value) => cleanLine(String((isRow(value) ? firstOf(value) : value) ?? '')))
      .filter((text) => text !== '')
  }

  report(name: string, code: ProblemCode, message: string): void {
    this.#problems.push({ path: this.#pathOf(name), code, message })
  }

  #existing(name: string, kind: Kind, id: string): string | undefined {
    if (this.#sources.exists(kind, id)) return id
    const message = `选中的${kindNames[kind]}已经不在。请重新选择。`
    this.report(name, 'REFERENCE_MISSING', message)
    return undefined
  }

  #referenceOf(name: string, value: Row): Reference | undefined {
    const kind = kindOf(String(value.relationTo))
    const id = kind && this.#existing(name, kind, idOf(value.value))
    return kind && id ? { kind, id } : undefined
  }

  #picture(name: string, media: unknown, caption: unknown): Picture | undefined {
    const id = idOf(media)
    if (id === '') return undefined
    const said = typeof caption === 'string' ? cleanLine(caption) : ''
    const report = (code: ProblemCode, message: string) => this.report(name, code, message)
    return pictureOf(this.#sources.upload('media', id), said === '' ? undefined : said, report)
  }

  #array(name: string): unknown[] {
    const value = this.#row[name]
    return Array.isArray(value) ? value : []
  }

  #inner(row: Row, name: string): WorkingCopy {
    return new WorkingCopy(row, this.#sources, this.#problems, this.#pathOf(name))
  }

  #pathOf = (name: string): string => (this.#path ? `${this.#path}.${name}` : name)
}

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null

/** The one field of a row beside its id. */
const firstOf = (row: Row): unknown => Object.entries(row).find(([key]) => key !== 'id')?.[1]

/** The id of a relation, populated or not; '' where there is none. */
function idOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  return String(isRow(value) && 'id' in value ? value.id : value)
}
