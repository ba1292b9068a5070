/**
 * Who may take a document one step towards the public, and why not. Pure:
 * what is known comes in, the next state or a refusal goes out. A signature
 * belongs to one exact content hash, and nobody reviews a text of his own.
 */
import { allow, refuse, unchanged } from './answers.ts'
import { decideSettle, decideSign } from './decide-signing.ts'
import { decideUrgentPublication, decideWithdraw } from './decide-urgent.ts'
import { isOfOwnUnit, mayActAs } from './people.ts'
import { nextStep, whyNotSign } from './signing.ts'
import { isOnItsWay } from './on-its-way.ts'
import type { Act, Decision, RefusalCode, Situation, Submission } from './situation.ts'

/** Decides one action. The caller stores the outcome. */
export function decideAction(situation: Situation, act: Act): Decision {
  if (!isOfOwnUnit(act.actor, situation.unit)) return refuse('OTHER_UNIT')
  switch (act.action) {
    case 'submit':
      return decideSubmit(situation, act)
    case 'proof':
    case 'approve':
      return decideSign(situation, act)
    case 'publish-urgently':
      return decideUrgentPublication(situation, act)
    case 'return':
      return decideReturn(situation, act)
    case 'hand-over':
      return decideHandOver(situation, act)
    case 'recall':
      return decideRecall(situation, act)
    case 'withdraw':
      return decideWithdraw(situation, act)
    case 'settle':
      return decideSettle(situation, act)
    default:
      return unreachable(act.action)
  }
}

function decideSubmit(situation: Situation, act: Act): Decision {
  const { submission, contentHash, level } = situation
  const { actor, now, seenHash, wantedBy, isSmallCorrection, publishAt, expireAt } = act
  if (!mayActAs(actor, 'author')) return refuse('ROLE_MAY_NOT')
  if (seenHash !== undefined && seenHash !== contentHash) return refuse('SEEN_ANOTHER_TEXT')
  if (contentHash === situation.publicHash) return refuse('NOTHING_CHANGED')
  const waits = isOnItsWay(submission)
  if (waits && submission.contentHash === contentHash && isSameTime(submission, act))
    return submission.submittedBy === actor.id ? unchanged : refuse('ALREADY_WAITING')
  const wrongTime = whyNoSuchTime(act)
  if (wrongTime) return refuse(wrongTime)
  if (wantedBy !== undefined && wantedBy < now.toISOString()) return refuse('WANTED_IN_THE_PAST')
  const refused = isSmallCorrection ? whyNoSmallCorrection(situation) : undefined
  if (refused) return refuse(refused)
  return allow({
    type: 'submitted',
    supersedes: waits,
    submission: {
      state: 'waiting',
      plan: isSmallCorrection ? 'one-review' : level,
      contentHash,
      submittedBy: actor.id,
      authors: [...new Set([actor.id, ...situation.editors])],
      signatures: [],
      ...(isSmallCorrection ? { isSmallCorrection } : {}),
      ...(publishAt ? { publishAt } : {}),
      ...(expireAt ? { expireAt } : {}),
    },
  })
}

/** Why this text may not go the short way; undefined where it may. */
export function whyNoSmallCorrection({
  change,
  allowsSmallCorrections,
}: Situation): RefusalCode | undefined {
  if (!allowsSmallCorrections) return 'SMALL_CORRECTIONS_OFF'
  return change?.isSmall ? undefined : 'NOT_SMALL'
}

const isSameTime = (submission: Submission, { publishAt, expireAt }: Act): boolean =>
  submission.publishAt === publishAt && submission.expireAt === expireAt

/** Both are minutes to come, and the text is public for a while between them. */
function whyNoSuchTime({ now, publishAt, expireAt }: Act): RefusalCode | undefined {
  const times = [publishAt, expireAt].filter((time) => time !== undefined)
  if (times.some((time) => time <= now.toISOString())) return 'TIME_IN_THE_PAST'
  return publishAt && expireAt && expireAt <= publishAt ? 'EXPIRES_TOO_SOON' : undefined
}

function decideReturn({ submission }: Situation, { actor, comment }: Act): Decision {
  if (!mayActAs(actor, 'reviewer')) return refuse('ROLE_MAY_NOT')
  if (!submission) return refuse('NOTHING_SUBMITTED')
  if (!isOnItsWay(submission)) return refuse('NOTHING_WAITING')
  if (submission.submittedBy === actor.id) return refuse('SUBMITTER_CANNOT_RETURN')
  if (!comment?.trim()) return refuse('COMMENT_REQUIRED')
  return allow({ type: 'returned', submission: { ...submission, state: 'returned' } })
}

/** By whoever may sign next, or by the submitter, to one who may sign next. */
function decideHandOver(situation: Situation, { actor, now, to }: Act): Decision {
  const { submission, editors, unit } = situation
  if (!submission) return refuse('NOTHING_SUBMITTED')
  const step = nextStep(submission)
  if (submission.state !== 'waiting' || !step) return refuse('NOTHING_WAITING')
  const signing = { submission, now, authors: editors }
  const refused = whyNotSign({ ...signing, actor }, step)
  if (refused && submission.submittedBy !== actor.id) return refuse(refused)
  if (!to) return refuse('CHOOSE_WHOM')
  const isNone = to.id === actor.id || !isOfOwnUnit(to, unit)
  if (isNone || whyNotSign({ ...signing, actor: to }, step)) return refuse('CANNOT_TAKE_OVER')
  return allow({ type: 'handed-over', submission, to: to.id })
}

function decideRecall({ submission }: Situation, { actor }: Act): Decision {
  if (!submission) return refuse('NOTHING_SUBMITTED')
  if (!isOnItsWay(submission)) return refuse('NOTHING_WAITING')
  if (!submission.authors.includes(actor.id) && !mayActAs(actor, 'administrator'))
    return refuse('NOT_YOURS_TO_RECALL')
  return allow({ type: 'recalled', submission: { ...submission, state: 'recalled' } })
}

function unreachable(value: never): never {
  throw new TypeError(`No such action: ${String(value)}`)
}
