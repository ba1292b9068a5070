/** Submissions as lists need them: many at once, without the text that was submitted. */
import type { Payload, Where } from 'payload'
import type { SubmissionRow } from './records.ts'

export type ListedSubmission = Omit<SubmissionRow, 'snapshot'>

/** A long absence is no reason to read a whole archive. */
const mostReturned = 300

/** What is not done with: it waits for a signature or for its time, or signatures are owed for it. */
export const openSubmissions = (payload: Payload): Promise<ListedSubmission[]> =>
  listed(payload, {
    or: [{ state: { in: ['waiting', 'scheduled'] } }, { owedUntil: { exists: true } }],
  })

/** What this person wrote or submitted, was returned, and has not been submitted again: the latest first. */
export async function returnedSubmissions(
  payload: Payload,
  person: string,
): Promise<ListedSubmission[]> {
  const returned = await listed(
    payload,
    {
      type: { equals: 'published' },
      state: { equals: 'returned' },
      or: [{ submittedBy: { equals: person } }, { authors: { in: [person] } }],
    },
    mostReturned,
  )
  if (returned.length === 0) return []
  const { docs: all } = await payload.find({
    collection: 'submissions',
    where: {
      type: { equals: 'published' },
      document: { in: [...new Set(returned.map(({ document }) => document))] },
    },
    sort: 'createdAt',
    pagination: false,
    depth: 0,
    select: { kind: true, document: true },
  })
  const latest = new Map(all.map(({ id, kind, document }) => [`${kind} ${document}`, id]))
  return returned.filter(({ id, kind, document }) => latest.get(`${kind} ${document}`) === id)
}

async function listed(payload: Payload, where: Where, limit?: number): Promise<ListedSubmission[]> {
  const { docs } = await payload.find({
    collection: 'submissions',
    where,
    sort: '-createdAt',
    pagination: false,
    depth: 0,
    select: { snapshot: false },
    ...(limit ? { limit } : {}),
  })
  return docs
}
