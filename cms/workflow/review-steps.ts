/** The steps of a submission as the panel lists them: who signed which, what is missing, who may sign it. */
import type { Payload } from 'payload'
import { actorOf, personOf } from './people.ts'
import {
  isOfOwnUnit,
  nextStep,
  stepsOf,
  whyNotSign,
  type Situation,
  type Submission,
} from './policy/index.ts'
import { submissionOf, type Person, type SubmissionRow } from './records.ts'

export interface ReviewStep {
  name: string
  type: 'proof' | 'review'
  signed?: { name: string; at: string }
  isNext: boolean
}

export function reviewStepsOf(row: SubmissionRow): ReviewStep[] {
  const submission = submissionOf(row)
  const isOpen = submission.state === 'waiting' || submission.owedUntil !== undefined
  const next = isOpen ? nextStep(submission) : undefined
  return stepsOf(submission.plan).map((step): ReviewStep => {
    const signature = row.signatures?.find((one) => one.step === step.id)
    const { name, type } = step
    const isNext = step === next
    return signature
      ? { name, type, isNext, signed: { name: signature.name, at: signature.at } }
      : { name, type, isNext }
  })
}

/** Those who may sign the next step now. */
export async function whoMaySign(
  payload: Payload,
  submission: Submission,
  { editors, unit }: Pick<Situation, 'editors' | 'unit'>,
): Promise<Person[]> {
  const step = nextStep(submission)
  if (!step) return []
  const { docs } = await payload.find({
    collection: 'users',
    sort: 'name',
    pagination: false,
    depth: 0,
  })
  const now = new Date()
  return docs
    .filter((user) => {
      const actor = actorOf(user)
      const signing = { submission, actor, now, authors: editors }
      return isOfOwnUnit(actor, unit) && whyNotSign(signing, step) === undefined
    })
    .map(personOf)
}
