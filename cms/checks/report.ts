/** The checks of a working copy as it is saved: what an editor and his reviewers are shown. */
import type { Payload } from 'payload'
import type { Kind, LedgerView } from '../../ledger/index.ts'
import { fieldsOf, labelOf } from '../fields/index.ts'
import { currentView, findWorkingCopy, projectWorkingCopy } from '../publication/index.ts'
import type { Problem } from '../rich-text/index.ts'
import { checkDocument } from './check-document.ts'
import { explanationsOf, type Explanation } from './explanations.ts'
import { fingerprintOf, type Finding } from './finding.ts'
import { gatherKnowledge } from './gathering.ts'
import type { Readability } from './rules/readability.ts'

export interface CheckReport {
  contentHash: string
  findings: ReportedFinding[]
  readability: Readability
}

export interface ReportedFinding extends Finding {
  /** 正文 · 第 3 段 */
  place: string
  fingerprint: string
  /** Why it was left as it is, where somebody said so. */
  explanation?: Explanation
}

/** Undefined where there is no such working copy. */
export async function checkWorkingCopy(
  payload: Payload,
  kind: Kind,
  id: string,
): Promise<CheckReport | undefined> {
  const row = await findWorkingCopy(payload, kind, id)
  if (!row) return undefined
  const view = await currentView(payload)
  const { candidate, contentHash } = await projectWorkingCopy({ payload, kind, id, row, view })
  return { contentHash, ...(await report(payload, { kind, id, view, candidate })) }
}

interface Checking {
  kind: Kind
  id: string
  view: LedgerView
  candidate: Record<string, unknown>
}

async function report(payload: Payload, { kind, id, view, candidate }: Checking) {
  const known = await gatherKnowledge({ payload, view, candidate })
  const { findings, readability } = checkDocument(candidate, known)
  const explanations = await explanationsOf(payload, kind, id)
  const fields = fieldsOf(payload, kind)
  const reported = findings.map((finding): ReportedFinding => {
    const fingerprint = fingerprintOf(finding)
    const explanation = explanations.get(fingerprint)
    const place = placeOf(labelOf(fields, finding.path), finding.paragraph)
    return { ...finding, place, fingerprint, ...(explanation ? { explanation } : {}) }
  })
  return { findings: reported, readability }
}

const placeOf = (label: string, paragraph: number | undefined): string =>
  paragraph === undefined ? label : `${label} · 第 ${paragraph} 段`

/** What keeps a text from being submitted: warnings neither mended nor explained. */
export async function unexplainedWarnings(
  payload: Payload,
  checking: Checking,
): Promise<Problem[]> {
  const { findings } = await report(payload, checking)
  return findings.filter(isOpen).map(({ path, message, sentence }) => ({
    path,
    code: 'WARNING_UNEXPLAINED',
    message: `“${shortened(sentence)}”：${message}`,
  }))
}

export const isOpen = ({ severity, explanation }: ReportedFinding): boolean =>
  severity === 'warns' && !explanation

const shortened = (sentence: string): string =>
  sentence.length > 40 ? `${sentence.slice(0, 40)}……` : sentence
