/** What waits for this person: texts of others that he may sign next. */
import type { Payload, TypedUser } from 'payload'
import { isKind, kindNames } from '../kinds.ts'
import { planFor } from './plan.ts'
import { mayActAs, nextStep } from './policy.ts'
import { submissionOf } from './records.ts'
import { actorOf } from './take-action.ts'

export interface Waiting {
  kind: string
  kindName: string
  document: string
  title: string
  by: string
  at: string
  waitsFor: string
}

export async function waitingFor(payload: Payload, user: TypedUser): Promise<Waiting[]> {
  const actor = actorOf(user)
  const { docs } = await payload.find({
    collection: 'submissions',
    where: { state: { equals: 'waiting' } },
    sort: 'createdAt',
    limit: 100,
    pagination: false,
    depth: 0,
  })
  return docs.flatMap((row): Waiting[] => {
    const { kind, document, title } = row
    if (!isKind(kind)) return []
    const submission = submissionOf(row)
    const step = nextStep(submission, planFor(kind))
    const isOthers = ![
      ...submission.authors,
      ...submission.signatures.map(({ by }) => by),
    ].includes(actor.id)
    if (!step || !isOthers || !mayActAs(actor, step.role)) return []
    const [by, at] = [row.submittedByName, row.submittedAt]
    return [{ kind, kindName: kindNames[kind], document, title, by, at, waitsFor: step.name }]
  })
}
