/**
 * What a sign-off sheet says, from the entry and the submissions behind it.
 * Pure; the page and the PDF are made from the same sheet.
 */
import { hashOf, type Entry } from '../../ledger/index.ts'
import { timeOf } from '../clock.ts'
import { isKind, kindNames } from '../kinds.ts'
import { signOffWords as words } from '../messages.ts'
import type { OutsideRemark, Submission as SubmissionRow } from '../payload-types.ts'
import { isLevel, levelNames } from '../workflow/index.ts'

type Fact = [name: string, value: string]

export interface Part {
  title: string
  facts?: Fact[]
  /** A table: its columns with their share of the width. */
  columns?: [name: string, share: number][]
  rows?: string[][]
  text?: string
}

export interface Sheet {
  heading: string
  office: string
  /** At the foot of each page. */
  footer: string
  facts: Fact[]
  parts: Part[]
}

export interface Explained {
  sentence: string
  reason: string
  byName: string
  at: string
}

export interface SheetSource {
  office: string | undefined
  entry: Entry
  /** The one that the entry carries out. */
  submission: SubmissionRow
  /** Earlier ones of the same text that came to nothing, the oldest first. */
  rounds: SubmissionRow[]
  explained: Explained[]
  outside: OutsideRemark[]
  /** By account. */
  names: ReadonlyMap<string, string>
}

export function composeSheet(source: SheetSource): Sheet {
  const { entry, submission, office } = source
  const heading = words.heading(entry.number)
  return {
    heading,
    office: office ?? words.toBeFilledIn,
    footer: `${heading} · ${submission.title}`,
    facts: factsOf(source),
    parts: [
      signaturesOf(source),
      ...urgencyOf(submission),
      ...outsideOf(source.outside),
      roundsOf(source.rounds),
      explainedOf(source.explained),
      chainOf(source),
    ],
  }
}

function factsOf({ entry, submission, names }: SheetSource): Fact[] {
  const { kind, title, contentHash, submittedByName, submittedAt, authors } = submission
  const written = (authors ?? []).map((id) => names.get(id) ?? words.goneAccount)
  const reason: Fact[] =
    entry.type === 'withdrawn' ? [[words.publicReason, entry.reason ?? words.none]] : []
  return [
    [words.title, title],
    [words.kind, isKind(kind) ? kindNames[kind] : kind],
    [words.deed, entry.type === 'withdrawn' ? words.withdrawn : words.published],
    ...reason,
    [words.at, timeOf(entry.at)],
    [words.plan, planOf(submission)],
    [words.submitter, `${submittedByName}，${timeOf(submittedAt)}`],
    [words.authors, written.join('、') || submittedByName],
    [words.contentHash, contentHash],
    [words.submission, submission.id],
  ]
}

const planOf = ({ plan, isSmallCorrection }: SubmissionRow): string =>
  (isLevel(plan) ? levelNames[plan] : words.onePerson) +
  (isSmallCorrection ? words.smallCorrection : '')

function signaturesOf({ entry, submission }: SheetSource): Part {
  const rows = (submission.signatures ?? []).map(({ stepName, name, at, hash }) => [
    (stepName ?? words.reviewed) + (at > entry.at ? words.makeUp : ''),
    name,
    timeOf(at),
    hash && hash !== submission.contentHash ? shortHash(hash) : words.sameHash,
  ])
  return table(words.signatures, words.signatureColumns, rows)
}

function urgencyOf({ urgentReason, owedUntil }: SubmissionRow): Part[] {
  if (!urgentReason) return []
  const owed = owedUntil ? words.owed(timeOf(owedUntil)) : words.madeUp
  return [
    {
      title: words.urgent,
      facts: [
        [words.reason, urgentReason],
        [words.makeUps, owed],
      ],
    },
  ]
}

/** What readers from outside said of this text and of those before it. */
function outsideOf(said: SheetSource['outside']): Part[] {
  if (said.length === 0) return []
  const rows = said.map(({ name, text, at, contentHash }) => [
    name,
    text,
    timeOf(at),
    shortHash(contentHash),
  ])
  return [table(words.outside, words.outsideColumns, rows)]
}

function roundsOf(rounds: SubmissionRow[]): Part {
  const rows = rounds.map((round) => [
    `${round.submittedByName}\n${timeOf(round.submittedAt)}`,
    words.outcomes[round.state] ?? round.state,
    round.endedBy && round.endedAt ? `${round.endedBy}\n${timeOf(round.endedAt)}` : '',
    [round.comment, ...(round.remarks ?? []).map(saidOf)].filter(Boolean).join('\n'),
    shortHash(round.contentHash),
  ])
  return table(words.rounds, words.roundColumns, rows)
}

const saidOf = ({ quote, remark }: { quote?: string | null; remark: string }): string =>
  quote ? words.saidOf(quote, remark) : remark

const explainedOf = (explained: Explained[]): Part =>
  table(
    words.explained,
    words.explainedColumns,
    explained.map(({ sentence, reason, byName, at }) => [
      sentence,
      reason,
      `${byName}\n${timeOf(at)}`,
    ]),
  )

function chainOf({ entry, submission }: SheetSource): Part {
  const own = entry.type === 'published' ? hashOf(entry.document) : undefined
  const agrees = own === undefined || own === submission.contentHash
  return {
    title: words.chain,
    facts: [
      [words.number, String(entry.number)],
      [words.entryHash, entry.hash],
      [words.previous, entry.previous],
      [words.agreement, agrees ? words.agrees : words.differs],
    ],
  }
}

const table = (title: string, columns: Part['columns'] & object, rows: string[][]): Part =>
  rows.length > 0 ? { title, columns, rows } : { title, text: words.none }

const shortHash = (hash: string): string => `${hash.slice(0, 12)}…`
