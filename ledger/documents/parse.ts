/** The one way a document becomes a LedgerDocument. */
import { LedgerError, type DocumentIssue } from '../errors.ts'
import { documentSchema, type LedgerDocument } from './document.ts'
import { hasPersonalNumber } from './privacy.ts'

/**
 * Checks a document against its kind's schema, its consents and privacy.
 * Throws DOCUMENT_INVALID or PERSONAL_DATA with the places at fault.
 */
export function parseDocument(value: unknown): LedgerDocument {
  const parsed = documentSchema.safeParse(value)
  if (!parsed.success)
    throw invalid(
      parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message })),
    )
  const withoutConsent = picturesWithoutConsent(parsed.data)
  if (withoutConsent.length > 0) throw invalid(withoutConsent)
  const numbers = placesOf(parsed.data, hasPersonalNumber)
  if (numbers.length > 0) throw personalData(numbers)
  return parsed.data
}

function picturesWithoutConsent(document: LedgerDocument): DocumentIssue[] {
  const message = 'shows a person whose consent for pictures is not recorded'
  if (document.kind === 'lecturer' && document.portrait && !document.consent.picture)
    return [{ path: 'portrait', message }]
  if (document.kind === 'figure' && document.picture && !document.consent.picture)
    return [{ path: 'picture', message }]
  return []
}

/** What a database calls a document. By chance its digits can look like a telephone number. */
const databaseId = /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{24})$/

/** The paths of all strings in a value that a test says yes to. Hashes and ids are not text. */
function placesOf(value: unknown, test: (text: string) => boolean, path = ''): string[] {
  if (typeof value === 'string') return !databaseId.test(value) && test(value) ? [path] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'hash' || key === 'id' ? [] : placesOf(inner, test, path ? `${path}.${key}` : key),
  )
}

function invalid(issues: DocumentIssue[]): LedgerError {
  return new LedgerError({
    code: 'DOCUMENT_INVALID',
    what: 'The document was not published.',
    why: issues.map(({ path, message }) => `${path || 'document'}: ${message}`).join('; ') + '.',
    todo: 'Correct these places, then submit it again.',
    issues,
  })
}

function personalData(paths: string[]): LedgerError {
  return new LedgerError({
    code: 'PERSONAL_DATA',
    what: 'The document was not published.',
    why: `It has a mobile telephone or identity number at ${paths.join(', ')}.`,
    todo: 'Remove the number, then submit it again.',
    issues: paths.map((path) => ({ path, message: 'has a mobile telephone or identity number' })),
  })
}
