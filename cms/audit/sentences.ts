/** A record as a sentence, for the page and the table. */
import { roleLabels, type Role } from '../access/index.ts'
import { isKind, kindNames } from '../kinds.ts'
import { auditSentences, workflowMessages, type WorkflowCode } from '../messages.ts'
import type { AuditRecord } from './record.ts'

export function sentenceOf(record: AuditRecord): string {
  const sentence = auditSentences[record.action]({
    who: record.actor?.name ?? '有人',
    what: whatOf(record),
    detail: (name) => wordsOf(record.details?.[name]),
    isRefused: record.outcome === 'refused',
  })
  const code = String(record.details?.code ?? '')
  return isWorkflowCode(code) ? `${sentence}——${workflowMessages[code]}` : sentence
}

export const rolesOf = ({ actor }: AuditRecord): string => (actor ? labels(actor.roles) : '')

function whatOf({ subject }: AuditRecord): string {
  if (!subject) return ''
  const { kind, id, title } = subject
  // Of a setting there is one: it is called what it is.
  if (kind === 'user' || kind === id) return title
  const name = isKind(kind) ? kindNames[kind] : uploads[kind]
  return `${name ?? kind}《${title}》`
}

const uploads: Record<string, string> = { media: '图片', files: '文件' }

const isWorkflowCode = (code: string): code is WorkflowCode => Object.hasOwn(workflowMessages, code)

type Detail = NonNullable<AuditRecord['details']>[string]

const wordsOf = (detail: Detail | undefined): string =>
  Array.isArray(detail) ? labels(detail) : String(detail ?? '')

const fieldLabels: Record<string, string> = { name: '姓名', email: '邮箱', units: '单位' }

const labels = (codes: readonly string[]): string =>
  codes.map((code) => roleLabels[code as Role] ?? fieldLabels[code] ?? code).join('、')
