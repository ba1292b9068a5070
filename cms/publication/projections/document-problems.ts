/** What the ledger's schema says against a document, at which field, in words for editors. */
import {
  documentSchemas,
  LedgerError,
  parseDocument,
  type Kind,
  type LedgerDocument,
} from '../../../ledger/index.ts'
import type { Problem, ProblemCode } from '../../rich-text/index.ts'

type Issue = {
  code: string
  path: PropertyKey[]
  input?: unknown
  origin?: string
  maximum?: unknown
  minimum?: unknown
  message: string
}

/** The document where the candidate may stand in the ledger, or else all its faults. */
export function readCandidate(
  kind: Kind,
  candidate: unknown,
): { document?: LedgerDocument; problems: Problem[] } {
  try {
    return { document: parseDocument(candidate), problems: [] }
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error
    return { problems: problemsOf(kind, candidate, error) }
  }
}

function problemsOf(kind: Kind, candidate: unknown, { code, issues }: LedgerError): Problem[] {
  const parsed = documentSchemas[kind].safeParse(candidate, { reportInput: true })
  if (!parsed.success) return parsed.error.issues.map((issue) => problemOf(issue as Issue))
  return issues.map(({ path }) => (code === 'PERSONAL_DATA' ? personal(path) : consent(path)))
}

const consent = (path: string): Problem => ({
  path,
  code: 'CONSENT_MISSING',
  message: '没有记录本人同意公开照片的日期。请填写同意日期，或去掉照片。',
})

const personal = (path: string): Problem => ({
  path,
  code: 'PERSONAL_NUMBER',
  message: '有手机号码或身份证号码，不能公开。请删去号码；可以改写单位的座机。',
})

function problemOf(issue: Issue): Problem {
  const path = issue.path.join('.')
  const { code, message } = sentenceOf(issue, path)
  return { path, code, message }
}

function sentenceOf(issue: Issue, path: string): { code: ProblemCode; message: string } {
  if (path === 'consent.name' && issue.input === undefined)
    return { code: 'CONSENT_MISSING', message: '没有记录本人同意公开姓名的日期。请填写同意日期。' }
  if (issue.input === undefined) return { code: 'FIELD_REQUIRED', message: '没有填写。请填写。' }
  if (issue.code === 'too_small') return tooSmall(issue)
  if (issue.code === 'too_big') return tooBig(issue)
  if (issue.message === 'is all punctuation')
    return { code: 'TITLE_ALL_PUNCTUATION', message: '只有标点，没有文字。请写上文字。' }
  return { code: 'FIELD_FORMAT', message: formats[lastName(path)] ?? '格式不对。请改正。' }
}

/** An empty text or list is one that nobody has filled in. */
function tooSmall({ origin, minimum }: Issue): { code: ProblemCode; message: string } {
  if (origin === 'string' || origin === 'array')
    return { code: 'FIELD_REQUIRED', message: '没有填写。请填写。' }
  return { code: 'FIELD_FORMAT', message: `数目太小，最小 ${String(minimum)}。请改大。` }
}

function tooBig({ origin, maximum }: Issue): { code: ProblemCode; message: string } {
  if (origin === 'string')
    return { code: 'FIELD_TOO_LONG', message: `太长，最多 ${String(maximum)} 个字。请改短。` }
  if (origin === 'array')
    return { code: 'FIELD_TOO_MANY', message: `太多，最多 ${String(maximum)} 项。请减少。` }
  return { code: 'FIELD_FORMAT', message: `数目太大，最大 ${String(maximum)}。请改小。` }
}

const lastName = (path: string): string => path.split('.').at(-1) ?? ''

const formats: Record<string, string> = {
  slug: '网址名只能用小写字母、数字和短横线。请改正。',
  from: '要写本站的路径，以 / 开头。请改正。',
  to: '要写本站的路径，以 / 开头。请改正。',
  url: '网址要以 http:// 或 https:// 开头。请改正。',
  email: '邮箱地址不对。请改正。',
}
