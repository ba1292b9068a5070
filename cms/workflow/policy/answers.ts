/** How a decision is said. */
import type { Decision, Outcome, RefusalCode } from './situation.ts'

export const allow = (outcome: Outcome): Decision => ({ allowed: true, outcome })
export const refuse = (code: RefusalCode): Decision => ({ allowed: false, code })
export const unchanged = allow({ type: 'unchanged' })
