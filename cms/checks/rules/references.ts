/** What a text leads to: is it public, is it still valid. */
import { kinds, type Kind, type Reference } from '../../../ledger/index.ts'
import { findingAbout, findingIn, type Finding } from '../finding.ts'
import type { Knowledge, Standing } from '../knowledge.ts'
import type { TextOfDocument } from '../passages.ts'
import type { Rule } from './rule.ts'

export const links: Rule = ({ links }, known) =>
  links.flatMap(({ passage, start, end, to }): Finding[] => {
    const place = { start, end }
    const words = passage.text.slice(start, end)
    if ('url' in to) {
      const path = ownPath(to.url, known.publicOrigin)
      if (path === undefined || known.answers(path) !== false) return []
      return [findingIn(passage, place, { code: 'LINK_DEAD', values: [words] })]
    }
    const { is, title, validUntil } = known.standing(to)
    if (is !== 'public')
      return [findingIn(passage, place, { code: 'LINK_UNPUBLISHED', values: [words, title] })]
    if (!isPast(validUntil, known.today)) return []
    const values = [title, String(validUntil)] as const
    return [findingIn(passage, place, { code: 'REFERENCE_EXPIRED', values })]
  })

export function ownPath(url: string, origin: string): string | undefined {
  if (!url.startsWith(`${origin}/`)) return undefined
  return decodeURI(new URL(url).pathname)
}

const isPast = (day: string | undefined, today: string): boolean => day !== undefined && day < today

/** Fields that name other documents, and the kind they name; those that must be public are problems already. */
const fields: Partial<Record<string, Kind>> = {
  audiences: 'audience',
  forms: 'form',
  team: 'team',
  lecturers: 'lecturer',
  chapters: 'chapter',
  themes: 'theme',
  figures: 'figure',
  lectures: 'lecture',
  stories: 'story',
}

export const namedDocuments = (document: Record<string, unknown>): NamedDocument[] =>
  Object.entries(document).flatMap(([field, value]) =>
    [value].flat().flatMap((one, index): NamedDocument[] => {
      const path = Array.isArray(value) ? `${field}.${index}` : field
      if (isReference(one)) return [{ path, to: one }]
      const kind =
        field === 'campaign' && document.kind === 'home-page' ? 'campaign' : fields[field]
      return kind && typeof one === 'string' ? [{ path, to: { kind, id: one } }] : []
    }),
  )

interface NamedDocument {
  path: string
  to: Reference
}

const isReference = (value: unknown): value is Reference =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as { id?: unknown }).id === 'string' &&
  kinds.some((kind) => kind === (value as { kind?: unknown }).kind)

export const references = (document: Record<string, unknown>, known: Knowledge): Finding[] =>
  namedDocuments(document).flatMap(({ path, to }) => {
    const standing = known.standing(to)
    const code = codeOf(standing, known.today)
    if (code === undefined) return []
    const values = [standing.title, String(standing.validUntil)] as const
    return [findingAbout({ path }, standing.title, { code, values })]
  })

function codeOf({ is, validUntil }: Standing, today: string) {
  if (is === 'unpublished') return 'REFERENCE_UNPUBLISHED'
  if (is === 'withdrawn') return 'REFERENCE_WITHDRAWN'
  return isPast(validUntil, today) ? 'REFERENCE_EXPIRED' : undefined
}

/** The document's own last day, and paths of this site that lead nowhere. */
export function ownDates(document: Record<string, unknown>, { today }: Knowledge): Finding[] {
  const { validUntil } = document
  if (typeof validUntil !== 'string' || !isPast(validUntil, today)) return []
  const values = [validUntil] as const
  return [findingAbout({ path: 'validUntil' }, validUntil, { code: 'DOCUMENT_EXPIRED', values })]
}

export const referencesIn = (text: TextOfDocument): Reference[] =>
  text.links.flatMap(({ to }) => ('url' in to ? [] : [to]))
