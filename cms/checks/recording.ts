/** What the audit trail says of warnings that somebody left as they are. */
import type { Payload, PayloadRequest, TypedUser } from 'payload'
import type { Kind } from '../../ledger/index.ts'
import { personOf, recordDeed } from '../audit/index.ts'
import { findWorkingCopy, titleOf } from '../publication/index.ts'
import { isAboutPeople } from './finding.ts'
import type { CheckReport, ReportedFinding } from './report.ts'

interface Passing {
  payload: Payload
  /** Whose transaction holds the reasons. */
  req: PayloadRequest
  user: TypedUser
  kind: Kind
  id: string
  reason: string
  address: string | undefined
}

/** As many as one record names. */
const most = 100
const mostQuoted = 3
const longestQuote = 40

/** One record, or where they are very many, one for each hundred. */
export async function recordPassed(
  { payload, req, user, kind, id, reason, address }: Passing,
  passed: readonly ReportedFinding[],
  { contentHash, findings }: CheckReport,
): Promise<void> {
  const copy = await findWorkingCopy(payload, kind, id, req)
  const subject = { kind, id, title: copy ? titleOf(kind, copy) : '' }
  const deed = { action: 'warning-explained', outcome: 'done', actor: personOf(user) } as const
  for (let at = 0; at < passed.length; at += most) {
    const some = passed.slice(at, at + most)
    const details = {
      reason,
      count: some.length,
      sentences: quotable(some, findings).slice(0, mostQuoted),
      fingerprints: some.map(({ fingerprint }) => fingerprint),
    }
    const from = address ? { address } : {}
    await recordDeed(payload, { ...deed, subject, contentHash, details, ...from }, req)
  }
}

/** The trail is kept for good: a sentence in which a check found something of a person is not quoted there. */
function quotable(some: readonly ReportedFinding[], all: readonly ReportedFinding[]): string[] {
  const ofPeople = new Set(all.filter(isAboutPeople).map(({ sentence }) => sentence))
  const sentences = some.map(({ sentence }) => sentence).filter((one) => !ofPeople.has(one))
  return [...new Set(sentences)].map(quoted)
}

const quoted = (sentence: string): string =>
  `“${sentence.slice(0, longestQuote)}${sentence.length > longestQuote ? '……' : ''}”`
