/** Whether a text is fit for the public: asked at each step that leads there, and looked at closely before the first. */
import type { Payload } from 'payload'
import { unexplainedWarnings } from '../checks/index.ts'
import type { WorkflowCode } from '../messages.ts'
import type { Problem } from '../rich-text/index.ts'
import type { Matter } from './matter.ts'
import type { Outcome } from './policy/index.ts'

const needsWholeText = new Set<Outcome['type']>(['submitted', 'signed', 'approved', 'scheduled'])

/** Undefined where it is. Throws LedgerError where another document has its address. */
export async function whyUnfit(
  payload: Payload,
  matter: Matter,
  { type }: Outcome,
): Promise<{ code: WorkflowCode; problems: Problem[] } | undefined> {
  const { kind, id, view, projected } = matter
  if (needsWholeText.has(type)) {
    const { problems } = projected
    if (problems.length > 0) return { code: 'DOCUMENT_HAS_PROBLEMS', problems }
    requireFreeAddress(matter)
  }
  if (type !== 'submitted') return undefined
  const problems = await unexplainedWarnings(payload, { kind, id, view, ...projected })
  return problems.length > 0 ? { code: 'WARNINGS_UNEXPLAINED', problems } : undefined
}

/** Known already at submission, so that no reviewer reads in vain. */
function requireFreeAddress({ view, projected }: Matter): void {
  const { document } = projected
  if (document) view.requireMayStand({ type: 'published', submission: 'not-yet', document })
}
