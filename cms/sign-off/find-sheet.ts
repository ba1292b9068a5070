/** Reads what a sheet is composed of. */
import type { Payload } from 'payload'
import { parseEntry, subjectOf, type Entry } from '../../ledger/index.ts'
import type { Submission as SubmissionRow } from '../payload-types.ts'
import { linesAfter } from '../publication/index.ts'
import { composeSheet, type Sheet } from './sheet.ts'

/** The sheet of an entry; undefined where there is no such entry, or none of this office's making. */
export async function findSheet(payload: Payload, number: number): Promise<Sheet | undefined> {
  const [line] = await linesAfter(payload, number - 1, 1)
  const entry = line ? parseEntry(JSON.parse(line)) : undefined
  if (entry?.number !== number) return undefined
  const submission = await payload.findByID({
    collection: 'submissions',
    id: entry.submission,
    disableErrors: true,
    depth: 0,
  })
  if (!submission) return undefined
  const since = await entryBefore(payload, entry)
  return composeSheet({
    office: await officeOf(payload),
    entry,
    submission,
    rounds: await roundsOf(payload, submission, since),
    explained: [],
    names: await namesOf(payload, submission.authors ?? []),
  })
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
