/** The steps of a submission as the panel lists them: who signed which, what is missing, who may sign it. */
import type { Payload } from 'payload'
import { actorOf, allAccounts, personOf, type Account } from './people.ts'
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
export const whoMaySign = async (
  payload: Payload,
  submission: Submission,
  situation: Pick<Situation, 'editors' | 'unit'>,
): Promise<Person[]> => signersAmong(await allAccounts(payload), submission, situation)

/** The same of many submissions, which read the accounts once. */
export function signersAmong(
  accounts: readonly Account[],
  submission: Submission,
  { editors, unit }: Pick<Situation, 'editors' | 'unit'>,
): Person[] {
  const step = nextStep(submission)
  if (!step) return []
  const now = new Date()
  return accounts
    .filter((account) => {
      const actor = actorOf(account)
      const signing = { submission, actor, now, authors: editors }
      return isOfOwnUnit(actor, unit) && whyNotSign(signing, step) === undefined
    })
    .map(personOf)
}
