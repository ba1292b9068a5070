/** Policies told as history: what happened, who does what, what comes of it. */
import { expect } from 'vitest'
import type { Role } from '../../../../cms/access/roles.ts'
import {
  decideAction,
  type Act,
  type Action,
  type Actor,
  type Decision,
  type Level,
  type RefusalCode,
  type Situation,
  type Submission,
  type Withdrawal,
} from '../../../../cms/workflow/policy/index.ts'

export const person = (id: string, ...roles: Role[]): Actor => ({ id, roles })

export interface Deed {
  action: Action | 'edit'
  actor: Actor
  comment?: string
  text?: string
  to?: Actor
  isSmallCorrection?: boolean
  wantedBy?: string
}

export const edits = (actor: Actor, text: string): Deed => ({ action: 'edit', actor, text })
export const submits = (actor: Actor): Deed => ({ action: 'submit', actor })
export const corrects = (actor: Actor): Deed => ({
  ...submits(actor),
  isSmallCorrection: true,
})
export const handsOver = (actor: Actor, to?: Actor): Deed => ({
  action: 'hand-over',
  actor,
  ...(to ? { to } : {}),
})
export const proofs = (actor: Actor): Deed => ({ action: 'proof', actor })
export const approves = (actor: Actor): Deed => ({ action: 'approve', actor })
export const recalls = (actor: Actor): Deed => ({ action: 'recall', actor })
export const withdraws = (actor: Actor): Deed => ({ action: 'withdraw', actor, comment: '有误' })
export const publishesUrgently = (actor: Actor, comment = '汛情'): Deed => ({
  action: 'publish-urgently',
  actor,
  comment,
})
export const settles = (actor: Actor): Deed => ({ action: 'settle', actor })
export const returns = (actor: Actor, comment?: string): Deed => ({
  action: 'return',
  actor,
  ...(comment === undefined ? {} : { comment }),
})

export const now = new Date('2026-05-04T08:00:00.000Z')

export const untouched = (level: Level): Situation => ({
  contentHash: 'empty',
  editors: [],
  level,
  allowsSmallCorrections: true,
  debts: [],
})

/** What a deed makes of a situation, and what was decided. A refused one changes nothing. */
export function after(situation: Situation, deed: Deed): { next: Situation; decision?: Decision } {
  const { action, actor } = deed
  if (action === 'edit') {
    const editors = [...new Set([...situation.editors, actor.id])]
    return { next: { ...situation, contentHash: deed.text ?? 'edited', editors } }
  }
  const act: Act = { ...deed, action, now }
  const decision = decideAction(situation, act)
  if (!decision.allowed) return { next: situation, decision }
  const { outcome } = decision
  switch (outcome.type) {
    case 'unchanged':
      return { next: situation, decision }
    case 'withdrawn': {
      const submission = outcome.voided ?? situation.submission
      const debts = [...situation.debts, withdrawalOf(outcome.withdrawal)]
      return { next: { ...situation, publicHash: undefined, submission, debts }, decision }
    }
    case 'settled': {
      const debts = situation.debts.with(outcome.debt, outcome.submission)
      const owing = debts.filter(({ owedUntil }) => owedUntil !== undefined)
      return { next: { ...situation, debts: owing }, decision }
    }
    case 'approved': {
      const { submission } = outcome
      const debts = submission.owedUntil ? [...situation.debts, submission] : situation.debts
      const publicHash = submission.contentHash
      return { next: { ...situation, submission, publicHash, editors: [], debts }, decision }
    }
    default:
      return { next: { ...situation, submission: outcome.submission }, decision }
  }
}

const withdrawalOf = ({ by, at, owedUntil }: Withdrawal): Submission => ({
  state: 'approved',
  plan: 'withdrawal',
  contentHash: `taken down by ${by}`,
  submittedBy: by,
  authors: [by],
  signatures: [{ step: 'withdrawal', by, at, hash: `taken down by ${by}` }],
  owedUntil,
})

export function given(deeds: Deed[], level: Level = 'one-review') {
  let situation = untouched(level)
  for (const deed of deeds) {
    const { next, decision } = after(situation, deed)
    if (decision && !decision.allowed)
      throw new Error(`The history itself was refused: ${decision.code}`)
    situation = next
  }
  return { when: (deed: Deed) => answers(after(situation, deed).decision) }
}

function answers(decision: Decision | undefined) {
  return {
    refuses: (code: RefusalCode) => expect(decision).toEqual({ allowed: false, code }),
    makes: (type: string) => expect(decision).toMatchObject({ allowed: true, outcome: { type } }),
    /** The steps signed so far, in their order. */
    signs: (...steps: string[]) => {
      const outcome = decision?.allowed ? decision.outcome : undefined
      const signed =
        outcome && 'submission' in outcome
          ? outcome.submission.signatures.map(({ step }) => step)
          : decision
      expect(signed).toEqual(steps)
    },
    voids: (submission: object | undefined) => {
      const outcome = decision?.allowed ? decision.outcome : undefined
      const voided = outcome?.type === 'withdrawn' ? outcome.voided : 'not withdrawn'
      if (submission) expect(voided).toMatchObject(submission)
      else expect(voided).toBeUndefined()
    },
    leaves: (submission: object) =>
      expect(decision).toMatchObject({ allowed: true, outcome: { submission } }),
  }
}
