/**
 * What cannot wait. A final reviewer may publish alone, any reviewer may take
 * down alone, each with a reason; what was not signed then is owed within a day.
 */
import { allow, refuse, unchanged } from './answers.ts'
import { signed, whyStale, withAuthors } from './decide-signing.ts'
import { mayActAs } from './people.ts'
import { missingSteps, reviewToSign, whyNotSign } from './signing.ts'
import { isOnItsWay } from './on-its-way.ts'
import type { Act, Decision, Situation } from './situation.ts'

const owedHours = 24

export function decideUrgentPublication(situation: Situation, act: Act): Decision {
  const { submission, editors } = situation
  const { actor, now, comment } = act
  if (!submission) return refuse('NOTHING_SUBMITTED')
  const hasSigned = submission.signatures.some(({ by }) => by === actor.id)
  if (hasSigned && submission.state === 'approved') return unchanged
  const missing = missingSteps(submission)
  const final = missing.findLast(({ type }) => type === 'review')
  if (submission.state !== 'waiting' || !final) return refuse('NOTHING_WAITING')
  const signing = { submission, actor, now, authors: editors }
  const refused = whyNotSign(signing, final)
  if (refused) return refuse(refused)
  const inTurn = reviewToSign(signing)
  if ('steps' in inTurn && inTurn.steps.length === missing.length) return refuse('NOT_URGENT')
  const stale = whyStale(situation, submission, act)
  if (stale) return refuse(stale)
  if (!comment?.trim()) return refuse('URGENT_REASON_REQUIRED')
  const next = signed(submission, [final], act)
  const published = { ...next, state: 'approved' as const, owedUntil: owedFrom(now) }
  return allow({ type: 'approved', submission: withAuthors(published, editors) })
}

export function decideWithdraw(situation: Situation, { actor, now, comment }: Act): Decision {
  const { submission, publicHash } = situation
  if (!mayActAs(actor, 'reviewer')) return refuse('ROLE_MAY_NOT')
  if (publicHash === undefined) return refuse('NOTHING_PUBLIC')
  if (!comment?.trim()) return refuse('WITHDRAWAL_REASON_REQUIRED')
  const withdrawal = { by: actor.id, at: now.toISOString(), owedUntil: owedFrom(now) }
  return isOnItsWay(submission)
    ? allow({ type: 'withdrawn', withdrawal, voided: { ...submission, state: 'voided' } })
    : allow({ type: 'withdrawn', withdrawal })
}

const owedFrom = (now: Date): string =>
  new Date(now.getTime() + owedHours * 60 * 60 * 1000).toISOString()
