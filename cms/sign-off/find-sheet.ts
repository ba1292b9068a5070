/** Reads what a sheet is composed of. */
import type { Payload, TypedUser } from 'payload'
import { parseEntry, subjectOf, type Entry } from '../../ledger/index.ts'
import type { Submission as SubmissionRow } from '../payload-types.ts'
import { remarksOn } from '../outside-check/index.ts'
import { linesAfter } from '../publication/index.ts'
import { mayRead, scopeOf } from '../units/index.ts'
import { composeSheet, type Explained, type Sheet } from './sheet.ts'

/**
 * The sheet of an entry; undefined where there is no such entry, none of this
 * office's making, or one of another unit than the reader's.
 */
export async function findSheet(
  payload: Payload,
  number: number,
  reader: TypedUser,
): Promise<Sheet | undefined> {
  const [line] = await linesAfter(payload, number - 1, 1)
  const entry = line ? parseEntry(JSON.parse(line)) : undefined
  if (entry?.number !== number || !(await mayOpen(payload, reader, entry))) return undefined
  const submission = await payload.findByID({
    collection: 'submissions',
    id: entry.submission,
    disableErrors: true,
    depth: 0,
  })
  if (!submission) return undefined
  const since = await entryBefore(payload, entry)
  const rounds = await roundsOf(payload, submission, since)
  const submissions = [...rounds, submission].map(({ id }) => id)
  return composeSheet({
    office: await officeOf(payload),
    entry,
    submission,
    rounds,
    explained: await explainedOf(payload, entry, since),
    outside: await remarksOn(payload, { submissions }),
    names: await namesOf(payload, submission.authors ?? []),
  })
}

/** Of a document that has since been deleted, those of the whole office. */
async function mayOpen(payload: Payload, reader: TypedUser, entry: Entry): Promise<boolean> {
  const { kind, id } = subjectOf(entry)
  return scopeOf(reader) === 'office' || mayRead(payload, reader, kind, id)
}

/** When the document last became public or was taken down before this entry. */
async function entryBefore(payload: Payload, entry: Entry): Promise<string> {
  const { kind, id } = subjectOf(entry)
  const { docs } = await payload.find({
    collection: 'ledger-entries',
    where: {
      kind: { equals: kind },
      document: { equals: id },
      number: { less_than: entry.number },
    },
    sort: '-number',
    limit: 1,
    pagination: false,
    depth: 0,
    select: { at: true },
  })
  return docs[0]?.at ?? ''
}

async function roundsOf(
  payload: Payload,
  { kind, document, submittedAt }: SubmissionRow,
  since: string,
): Promise<SubmissionRow[]> {
  const { docs } = await payload.find({
    collection: 'submissions',
    where: {
      kind: { equals: kind },
      document: { equals: document },
      state: { not_equals: 'approved' },
      submittedAt: { greater_than: since, less_than: submittedAt },
    },
    sort: 'submittedAt',
    pagination: false,
    depth: 0,
  })
  return docs
}

/** Warnings of the checks that were left as they are, with the reason. */
async function explainedOf(payload: Payload, entry: Entry, since: string): Promise<Explained[]> {
  if (entry.type === 'withdrawn') return []
  const { kind, id } = subjectOf(entry)
  const { docs } = await payload.find({
    collection: 'check-explanations',
    where: {
      kind: { equals: kind },
      document: { equals: id },
      at: { greater_than: since, less_than_equal: entry.at },
    },
    sort: 'at',
    pagination: false,
    depth: 0,
  })
  return docs
}

async function namesOf(payload: Payload, ids: string[]): Promise<Map<string, string>> {
  const { docs } = await payload.find({
    collection: 'users',
    where: { id: { in: ids } },
    pagination: false,
    depth: 0,
  })
  return new Map(docs.map(({ id, name }) => [String(id), name]))
}

async function officeOf(payload: Payload): Promise<string | undefined> {
  const { organisation } = await payload.findGlobal({ slug: 'site-settings', depth: 0 })
  return organisation || undefined
}
