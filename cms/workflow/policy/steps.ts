/**
 * The signatures a text needs, level by level, in their order: data, to be read
 * aloud. The last review is always the last signature, and the text is public.
 */
import type { Role } from '../../access/index.ts'

export type StepId =
  | 'first-proof'
  | 'first-review'
  | 'second-proof'
  | 'second-review'
  | 'third-proof'
  | 'final-review'
  | 'withdrawal'
  | 'confirmation'

/** One signature that is needed. */
export interface Step {
  id: StepId
  type: 'proof' | 'review'
  /** What editors call it. */
  name: string
  /** Whoever signs it must be able to act as this. */
  role: Role
}

const steps = {
  firstProof: { id: 'first-proof', type: 'proof', name: '一校', role: 'author' },
  firstReview: { id: 'first-review', type: 'review', name: '初审', role: 'reviewer' },
  secondProof: { id: 'second-proof', type: 'proof', name: '二校', role: 'author' },
  secondReview: { id: 'second-review', type: 'review', name: '复审', role: 'reviewer' },
  thirdProof: { id: 'third-proof', type: 'proof', name: '三校', role: 'author' },
  finalReview: { id: 'final-review', type: 'review', name: '终审', role: 'final-reviewer' },
  withdrawal: { id: 'withdrawal', type: 'review', name: '撤下', role: 'reviewer' },
  confirmation: { id: 'confirmation', type: 'review', name: '确认撤下', role: 'reviewer' },
} as const satisfies Record<string, Step>

/** What an administrator chooses from. None needs fewer than two people: an author and a final reviewer. */
export const levels = ['three-reviews', 'two-reviews', 'one-review'] as const
export type Level = (typeof levels)[number]

export const levelNames: Record<Level, string> = {
  'three-reviews': '三审三校',
  'two-reviews': '两审两校',
  'one-review': '一审一校',
}

const plans: Record<Level | 'withdrawal', readonly Step[]> = {
  'three-reviews': [
    steps.firstProof,
    steps.firstReview,
    steps.secondProof,
    steps.secondReview,
    steps.thirdProof,
    steps.finalReview,
  ],
  'two-reviews': [steps.firstProof, steps.firstReview, steps.secondProof, steps.finalReview],
  'one-review': [steps.firstProof, steps.finalReview],
  // Taken down by the first signature; the second is owed.
  withdrawal: [steps.withdrawal, steps.confirmation],
}

/** What a submission goes through: fixed when it is submitted. */
export type Plan = Level | 'withdrawal'

export const stepsOf = (plan: Plan): readonly Step[] => plans[plan]

export const isLevel = (value: unknown): value is Level => levels.includes(value as Level)

export const isPlan = (value: unknown): value is Plan => value === 'withdrawal' || isLevel(value)

/** The proof after which a text goes to its last review. */
export const isLastProof = (plan: Plan, step: Step): boolean =>
  stepsOf(plan).findLast(({ type }) => type === 'proof')?.id === step.id
