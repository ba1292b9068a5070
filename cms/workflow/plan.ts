/**
 * How many reviews and proofs a document needs, and by whom: data, so that an
 * office can ask for three without a change of the policy.
 */
import { kinds, type Kind } from '../../ledger/index.ts'

export const roles = ['author', 'reviewer', 'final-reviewer', 'administrator'] as const
export type Role = (typeof roles)[number]

/** One signature that is needed. Each is given by another person. */
export interface ReviewStep {
  type: 'review' | 'proof'
  /** What editors call it: 审核, 初审, 复审, 终审, 校对. */
  name: string
  role: Role
}

export type ReviewPlan = readonly ReviewStep[]

const oneReview: ReviewPlan = [{ type: 'review', name: '审核', role: 'reviewer' }]

const plans = Object.fromEntries(kinds.map((kind) => [kind, oneReview])) as Record<Kind, ReviewPlan>

/** The signatures a document of this kind needs before it is public, in their order. */
export const planFor = (kind: Kind): ReviewPlan => plans[kind]
