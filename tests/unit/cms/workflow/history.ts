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
} from '../../../../cms/workflow/policy/index.ts'

export const person = (id: string, ...roles: Role[]): Actor => ({ id, roles })

export interface Deed {
  action: Action | 'edit'
  actor: Actor
  comment?: string
  text?: string
}

export const edits = (actor: Actor, text: string): Deed => ({ action: 'edit', actor, text })
export const submits = (actor: Actor): Deed => ({ action: 'submit', actor })
export const proofs = (actor: Actor): Deed => ({ action: 'proof', actor })
export const approves = (actor: Actor): Deed => ({ action: 'approve', actor })
export const recalls = (actor: Actor): Deed => ({ action: 'recall', actor })
export const withdraws = (actor: Actor): Deed => ({ action: 'withdraw', actor })
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
})

/** What a deed makes of a situation, and what was decided. A refused one changes nothing. */
export function after(situation: Situation, deed: Deed): { next: Situation; decision?: Decision } {
  const { action, actor } = deed
  if (action === 'edit') {
    const editors = [...new Set([...situation.editors, actor.id])]
    return { next: { ...situation, contentHash: deed.text ?? 'edited', editors } }
  }
  const act: Act = { action, actor, now, comment: deed.comment }
  const decision = decideAction(situation, act)
  if (!decision.allowed) return { next: situation, decision }
  const { outcome } = decision
  if (outcome.type === 'unchanged') return { next: situation, decision }
  if (outcome.type === 'withdrawn') {
    const submission = outcome.voided ?? situation.submission
    return { next: { ...situation, publicHash: undefined, submission }, decision }
  }
  const next = { ...situation, submission: outcome.submission }
  return outcome.type === 'approved'
    ? { next: { ...next, publicHash: outcome.submission.contentHash, editors: [] }, decision }
    : { next, decision }
}

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
        outcome?.type === 'signed' || outcome?.type === 'approved'
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
