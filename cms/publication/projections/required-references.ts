/** References that a page cannot do without must be public first; others the pages leave out. */
import type { Kind, LedgerView } from '../../../ledger/index.ts'
import { kindNames } from '../../kinds.ts'
import type { Problem } from '../../rich-text/index.ts'

const required: Partial<Record<Kind, readonly [field: string, kind: Kind][]>> = {
  lecture: [['theme', 'theme']],
  textbook: [['audience', 'audience']],
  chapter: [['textbook', 'textbook']],
  'campaign-piece': [['campaign', 'campaign']],
}

export function requiredReferences(
  candidate: Record<string, unknown>,
  view: LedgerView,
): Problem[] {
  return (required[candidate.kind as Kind] ?? []).flatMap(([field, kind]): Problem[] => {
    const id = candidate[field]
    if (typeof id !== 'string' || view.document(kind, id)) return []
    const message = `所属的${kindNames[kind]}还没有发布。请先发布它，再送审这一篇。`
    return [{ path: field, code: 'REFERENCE_NOT_PUBLIC', message }]
  })
}
