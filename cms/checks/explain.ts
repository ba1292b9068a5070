/** Takes a reason for warnings that are left as they are. */
import type { Payload, TypedUser } from 'payload'
import { hasPersonalNumber, type Kind } from '../../ledger/index.ts'
import { explanationMessages, type ExplanationCode } from '../messages.ts'
import { cleanLine } from '../rich-text/index.ts'
import { recordExplanation } from './explanations.ts'
import { checkWorkingCopy } from './report.ts'

export interface Explaining {
  payload: Payload
  user: TypedUser
  kind: Kind
  id: string
  /** Of the findings that the reason is for. */
  fingerprints: string[]
  reason: string
}

export interface ExplanationAnswer {
  ok: boolean
  code: ExplanationCode
  message: string
}

const longestReason = 200

export async function explain(given: Explaining): Promise<ExplanationAnswer> {
  const { payload, user, kind, id, fingerprints } = given
  const reason = cleanLine(given.reason)
  if (reason === '') return answer('REASON_MISSING')
  if (reason.length > longestReason) return answer('REASON_TOO_LONG')
  if (hasPersonalNumber(reason)) return answer('REASON_PRIVATE')
  const report = await checkWorkingCopy(payload, kind, id)
  if (!report) return answer('DOCUMENT_NOT_FOUND')
  const found = new Map(
    report.findings
      .filter(({ severity }) => severity === 'warns')
      .map((finding) => [finding.fingerprint, finding]),
  )
  if (fingerprints.length === 0 || !fingerprints.every((one) => found.has(one)))
    return answer('FINDING_GONE')
  const by = String(user.id)
  const byName = (user as { name?: string }).name ?? String(user.email)
  const at = new Date().toISOString()
  for (const fingerprint of new Set(fingerprints)) {
    const { code = '', sentence = '' } = found.get(fingerprint) ?? {}
    await recordExplanation(payload, {
      kind,
      document: id,
      fingerprint,
      code,
      sentence,
      reason,
      by,
      byName,
      at,
    })
  }
  return answer('EXPLAINED')
}

const answer = (code: ExplanationCode): ExplanationAnswer => ({
  ok: code === 'EXPLAINED',
  code,
  message: explanationMessages[code],
})
