/**
 * Who may take a document one step towards the public, and why not. Pure:
 * what is known comes in, the next state or a refusal goes out. A signature
 * belongs to one exact content hash, and nobody reviews a text of his own.
 */
import { isOfOwnUnit, mayActAs } from './people.ts'
import { hasSignerWritten, missingSteps, proofToSign, reviewToSign } from './signing.ts'
import type { Act, Decision, Outcome, RefusalCode, Situation, Submission } from './situation.ts'

/** Decides one action. The caller stores the outcome. */
export function decideAction(situation: Situation, act: Act): Decision {
  if (!isOfOwnUnit(act.actor, situation.unit)) return refuse('OTHER_UNIT')
  switch (act.action) {
    case 'submit':
      return decideSubmit(situation, act)
    case 'proof':
    case 'approve':
      return decideSign(situation, act)
    case 'return':
      return decideReturn(situation, act)
    case 'recall':
      return decideRecall(situation, act)
    case 'withdraw':
      return decideWithdraw(situation, act)
    default:
      return unreachable(act.action)
  }
}

function decideSubmit(situation: Situation, { actor, seenHash }: Act): Decision {
  const { submission, contentHash, level } = situation
  if (!mayActAs(actor, 'author')) return refuse('ROLE_MAY_NOT')
  if (seenHash !== undefined && seenHash !== contentHash) return refuse('SEEN_ANOTHER_TEXT')
  if (contentHash === situation.publicHash) return refuse('NOTHING_CHANGED')
  const waits = submission?.state === 'waiting'
  if (waits && submission.contentHash === contentHash)
    return submission.submittedBy === actor.id ? unchanged : refuse('ALREADY_WAITING')
  return allow({
    type: 'submitted',
    supersedes: waits,
    submission: {
      state: 'waiting',
      plan: level,
      contentHash,
      submittedBy: actor.id,
      authors: [...new Set([actor.id, ...situation.editors])],
      signatures: [],
    },
  })
}

function decideSign(situation: Situation, { action, actor, now, seenHash }: Act): Decision {
  const { submission, contentHash, editors } = situation
  if (!submission) return refuse('NOTHING_SUBMITTED')
  const hasSigned = submission.signatures.some(({ by }) => by === actor.id)
  if (hasSigned && submission.state === 'approved') return unchanged
  if (submission.state !== 'waiting') return refuse('NOTHING_WAITING')
  const signing = { submission, actor, now, authors: editors }
  const signable = action === 'proof' ? proofToSign(signing) : reviewToSign(signing)
  if ('refused' in signable) return refuse(signable.refused)
  if (submission.contentHash !== contentHash) return refuse('CONTENT_CHANGED')
  if (seenHash !== undefined && seenHash !== contentHash) return refuse('SEEN_ANOTHER_TEXT')
  if (hasSignerWritten(submission, editors)) return refuse('SIGNER_HAS_WRITTEN')
  const signed = { by: actor.id, at: now.toISOString(), hash: contentHash }
  const added = signable.steps.map(({ id }) => ({ step: id, ...signed }))
  const next: Submission = { ...submission, signatures: [...submission.signatures, ...added] }
  return missingSteps(next).length > 0
    ? allow({ type: 'signed', submission: next })
    : allow({ type: 'approved', submission: { ...next, state: 'approved' } })
}

function decideReturn({ submission }: Situation, { actor, comment }: Act): Decision {
  if (!mayActAs(actor, 'reviewer')) return refuse('ROLE_MAY_NOT')
  if (!submission) return refuse('NOTHING_SUBMITTED')
  if (submission.state !== 'waiting') return refuse('NOTHING_WAITING')
  if (submission.submittedBy === actor.id) return refuse('SUBMITTER_CANNOT_RETURN')
  if (!comment?.trim()) return refuse('COMMENT_REQUIRED')
  return allow({ type: 'returned', submission: { ...submission, state: 'returned' } })
}

function decideRecall({ submission }: Situation, { actor }: Act): Decision {
  if (!submission) return refuse('NOTHING_SUBMITTED')
  if (submission.state !== 'waiting') return refuse('NOTHING_WAITING')
  if (!submission.authors.includes(actor.id) && !mayActAs(actor, 'administrator'))
    return refuse('NOT_YOURS_TO_RECALL')
  return allow({ type: 'recalled', submission: { ...submission, state: 'recalled' } })
}

/** One reviewer is enough to take something down: it may have to be quick. */
function decideWithdraw({ submission, publicHash }: Situation, { actor, now }: Act): Decision {
  if (!mayActAs(actor, 'reviewer')) return refuse('ROLE_MAY_NOT')
  if (publicHash === undefined) return refuse('NOTHING_PUBLIC')
  const signatures = [{ step: 'withdrawal' as const, by: actor.id, at: now.toISOString() }]
  return submission?.state === 'waiting'
    ? allow({ type: 'withdrawn', signatures, voided: { ...submission, state: 'voided' } })
    : allow({ type: 'withdrawn', signatures })
}

const allow = (outcome: Outcome): Decision => ({ allowed: true, outcome })
const refuse = (code: RefusalCode): Decision => ({ allowed: false, code })
const unchanged = allow({ type: 'unchanged' })

function unreachable(value: never): never {
  throw new TypeError(`No such action: ${String(value)}`)
}
