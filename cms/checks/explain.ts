/**
 * Takes a reason for warnings that are left as they are: a row for each, and in
 * the same transaction a record of the audit trail.
 */
import type { Payload, TypedUser } from 'payload'
import { hasPersonalNumber, type Kind } from '../../ledger/index.ts'
import { personOf } from '../audit/index.ts'
import { explanationMessages, type ExplanationCode } from '../messages.ts'
import { inTransaction } from '../publication/index.ts'
import { cleanLine } from '../rich-text/index.ts'
import { recordPassed } from './recording.ts'
import { recordExplanation } from './explanations.ts'
import { checkWorkingCopy, type CheckReport, type ReportedFinding } from './report.ts'

export interface Explaining {
  payload: Payload
  user: TypedUser
  kind: Kind
  id: string
  /** Of the findings that the reason is for. */
  fingerprints: string[]
  reason: string
  /** The network address it comes from. */
  address?: string | undefined
}

export interface ExplanationAnswer {
  ok: boolean
  code: ExplanationCode
  message: string
}

const longestReason = 200

export async function explain(given: Explaining): Promise<ExplanationAnswer> {
  const { payload, kind, id, fingerprints } = given
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
  const passed = [...new Set(fingerprints)].flatMap((one) => found.get(one) ?? [])
  await store({ ...given, reason }, passed, report)
  return answer('EXPLAINED')
}

/** All or nothing: a reason stands on the sheet and in the trail, or in neither. */
async function store(
  { payload, user, kind, id, reason, address }: Explaining,
  passed: ReportedFinding[],
  report: CheckReport,
): Promise<void> {
  const { id: by, name: byName } = personOf(user)
  const said = { kind, document: id, reason, by, byName, at: new Date().toISOString() }
  await inTransaction(payload, async (req) => {
    for (const { fingerprint, code, sentence } of passed)
      await recordExplanation(payload, { ...said, fingerprint, code, sentence }, req)
    await recordPassed({ payload, req, user, kind, id, reason, address }, passed, report)
  })
}

const answer = (code: ExplanationCode): ExplanationAnswer => ({
  ok: code === 'EXPLAINED',
  code,
  message: explanationMessages[code],
})
