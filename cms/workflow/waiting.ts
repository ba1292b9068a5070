/** What waits for this person: texts of others whose next step he may sign. */
import type { Payload, TypedUser } from 'payload'
import { isKind, kindNames } from '../kinds.ts'
import { actorOf } from './people.ts'
import { nextStep, whyNotSign } from './policy/index.ts'
import { submissionOf, waitingSubmissions } from './records.ts'

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
  const now = new Date()
  const rows = await waitingSubmissions(payload)
  return rows.flatMap((row): Waiting[] => {
    const { kind, document, title } = row
    if (!isKind(kind)) return []
    const submission = submissionOf(row)
    const { authors } = submission
    const step = nextStep(submission)
    // An author may do an early proof of his own text, but nobody waits for him to.
    if (!step || authors.includes(actor.id)) return []
    if (whyNotSign({ submission, actor, now, authors }, step)) return []
    const [by, at] = [row.submittedByName, row.submittedAt]
    return [{ kind, kindName: kindNames[kind], document, title, by, at, waitsFor: step.name }]
  })
}
