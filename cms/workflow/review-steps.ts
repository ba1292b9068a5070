/** The steps of a submission as the panel lists them: who signed which, what is missing, who may sign it. */
import type { Payload } from 'payload'
import { actorOf } from './people.ts'
import { nextStep, stepsOf, whyNotSign, type Situation } from './policy/index.ts'
import { submissionOf, type SubmissionRow } from './records.ts'

export interface ReviewStep {
  name: string
  type: 'proof' | 'review'
  signed?: { name: string; at: string }
  isNext: boolean
}

/** How many names are worth reading. */
const mostNames = 8

export function reviewStepsOf(row: SubmissionRow): ReviewStep[] {
  const submission = submissionOf(row)
  const next = submission.state === 'waiting' ? nextStep(submission) : undefined
  return stepsOf(submission.plan).map((step): ReviewStep => {
    const signature = row.signatures?.find((one) => one.step === step.id)
    const { name, type } = step
    const isNext = step === next
    return signature
      ? { name, type, isNext, signed: { name: signature.name, at: signature.at } }
      : { name, type, isNext }
  })
}

/** Those who may sign the next step now, by name. */
export async function whoMaySign(
  payload: Payload,
  { submission, editors }: Situation,
): Promise<string[]> {
  const step = submission && nextStep(submission)
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
      const signing = { submission, actor: actorOf(user), now, authors: editors }
      return whyNotSign(signing, step) === undefined
    })
    .map(({ name }) => name)
    .slice(0, mostNames)
}
