/**
 * Who may sign what. On one text a person signs at most one review and one
 * proof. Whoever had a part in it reviews nothing of it and does not do its last
 * proof; an earlier proof he may do.
 */
import { mayActAs, mayNotSignYet, type Actor } from './people.ts'
import type { RefusalCode, Submission } from './situation.ts'
import { isLastProof, stepsOf, type Step } from './steps.ts'

/** The first step that nobody has signed. */
export const nextStep = (submission: Submission): Step | undefined => missingSteps(submission)[0]

export const missingSteps = ({ plan, signatures }: Submission): Step[] =>
  stepsOf(plan).filter(({ id }) => !signatures.some(({ step }) => step === id))

export interface Signing {
  submission: Submission
  actor: Actor
  now: Date
  /** Everybody who had a part in the text, as it is known now. */
  authors: readonly string[]
}

export type Signable = { steps: Step[] } | { refused: RefusalCode }

/** What one press of 校对 signs: the proof that comes next, and nothing else. */
export function proofToSign(signing: Signing): Signable {
  const step = nextStep(signing.submission)
  if (step?.type !== 'proof') return { refused: 'NO_PROOF_NEXT' }
  const refused = whyNotSign(signing, step)
  return refused ? { refused } : { steps: [step] }
}

/** What one press of 审核 signs: the review that comes next, and the proof before it if that is missing. */
export function reviewToSign(signing: Signing): Signable {
  const missing = missingSteps(signing.submission)
  const [first, second] = missing
  if (!first) return { refused: 'NOTHING_WAITING' }
  const steps = first.type === 'proof' && second?.type === 'review' ? [first, second] : [first]
  // The review first: its reason is what a reviewer wants to read.
  const refused = steps.toReversed().flatMap((step) => whyNotSign(signing, step) ?? [])[0]
  return refused ? { refused } : { steps }
}

/** Why this person may not sign this step of this text; undefined where he may. */
export function whyNotSign(signing: Signing, step: Step): RefusalCode | undefined {
  const { submission, actor, now } = signing
  if (submission.plan === 'withdrawal' && submission.submittedBy === actor.id)
    return 'OWN_WITHDRAWAL'
  if (step.type === 'review' && submission.submittedBy === actor.id)
    return 'SUBMITTER_CANNOT_APPROVE'
  const isAuthor = [...submission.authors, ...signing.authors].includes(actor.id)
  if (step.type === 'review' && isAuthor) return 'AUTHOR_CANNOT_APPROVE'
  if (isLastProof(submission.plan, step) && isAuthor) return 'AUTHOR_CANNOT_PROOF_LAST'
  if (!mayActAs(actor, step.role))
    return step.role === 'final-reviewer' ? 'FINAL_REVIEWER_NEEDED' : 'ROLE_MAY_NOT'
  if (mayNotSignYet(actor, now)) return 'ACCOUNT_TOO_NEW'
  if (hasSigned(submission, actor, step.type))
    return step.type === 'review' ? 'ALREADY_SIGNED' : 'ALREADY_PROOFED'
  return undefined
}

/** Whether one who had to be another signed, and wrote on the text afterwards, though he changed it back. */
export const hasSignerWritten = ({ plan, signatures }: Submission, authors: readonly string[]) =>
  signatures.some(({ step, by }) => {
    const signed = stepsOf(plan).find(({ id }) => id === step)
    const isOfOthers = signed && (signed.type === 'review' || isLastProof(plan, signed))
    return isOfOthers && authors.includes(by)
  })

function hasSigned({ plan, signatures }: Submission, { id }: Actor, type: Step['type']): boolean {
  const ofType = stepsOf(plan).filter((step) => step.type === type)
  return signatures.some(({ step, by }) => by === id && ofType.some((one) => one.id === step))
}
