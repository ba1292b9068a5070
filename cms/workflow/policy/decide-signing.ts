/** Signing in turn, and signing afterwards what was published or taken down before everybody had. */
import { allow, refuse, unchanged } from './answers.ts'
import { hasSignerWritten, missingSteps, proofToSign, reviewToSign } from './signing.ts'
import type { Act, Decision, RefusalCode, Situation, Submission } from './situation.ts'
import type { Step } from './steps.ts'

export function decideSign(situation: Situation, act: Act): Decision {
  const { submission, editors } = situation
  const { action, actor, now } = act
  if (!submission) return refuse('NOTHING_SUBMITTED')
  const hasSigned = submission.signatures.some(({ by }) => by === actor.id)
  if (hasSigned && (submission.state === 'approved' || submission.state === 'scheduled'))
    return unchanged
  if (submission.state !== 'waiting') return refuse('NOTHING_WAITING')
  const signing = { submission, actor, now, authors: editors }
  const signable = action === 'proof' ? proofToSign(signing) : reviewToSign(signing)
  if ('refused' in signable) return refuse(signable.refused)
  const stale = whyStale(situation, submission, act)
  if (stale) return refuse(stale)
  const next = signed(submission, signable.steps, act)
  if (missingSteps(next).length > 0) return allow({ type: 'signed', submission: next })
  const type = isForLater(next, now) ? 'scheduled' : 'approved'
  return allow({ type, submission: withAuthors({ ...next, state: type }, editors) })
}

const isForLater = ({ publishAt }: Submission, now: Date): boolean =>
  publishAt !== undefined && publishAt > now.toISOString()

/** Why a text that waits is no longer the one to sign; undefined where it is. */
export function whyStale(
  { contentHash, editors, change }: Situation,
  submission: Submission,
  { seenHash }: Pick<Act, 'seenHash'> = {},
): RefusalCode | undefined {
  if (submission.contentHash !== contentHash) return 'CONTENT_CHANGED'
  // What it corrected was taken down since: it would be the whole text that became public.
  if (submission.isSmallCorrection && !change?.isSmall) return 'NO_LONGER_SMALL'
  if (seenHash !== undefined && seenHash !== contentHash) return 'SEEN_ANOTHER_TEXT'
  return hasSignerWritten(submission, editors) ? 'SIGNER_HAS_WRITTEN' : undefined
}

/** The oldest debt that this person can help to settle. What was edited since does not matter to it. */
export function decideSettle({ debts }: Situation, act: Act): Decision {
  const { actor, now } = act
  let refused: RefusalCode = 'NOTHING_OWED'
  for (const [debt, submission] of debts.entries()) {
    const signing = { submission, actor, now, authors: [] }
    const [review, proof] = [reviewToSign(signing), proofToSign(signing)]
    const signable = 'steps' in review ? review : proof
    if ('refused' in signable) {
      refused = 'refused' in review ? review.refused : signable.refused
      continue
    }
    const next = signed(submission, signable.steps, act)
    const isSettled = missingSteps(next).length === 0
    const owing = isSettled ? { ...next, owedUntil: undefined } : next
    return allow({ type: 'settled', submission: owing, debt })
  }
  return refuse(refused)
}

export function signed(submission: Submission, steps: Step[], { actor, now }: Act): Submission {
  const signature = { by: actor.id, at: now.toISOString(), hash: submission.contentHash }
  const added = steps.map(({ id }) => ({ step: id, ...signature }))
  return { ...submission, signatures: [...submission.signatures, ...added] }
}

/** Once a text is public nobody asks any more who had a part in it: all of them stay with it. */
export const withAuthors = (submission: Submission, editors: readonly string[]): Submission => ({
  ...submission,
  authors: [...new Set([...submission.authors, ...editors])],
})
