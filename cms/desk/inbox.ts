/**
 * What waits for one person, and how what he sent fares: sorted from the
 * submissions that are open and those that came back to him. Pure.
 */
import type { Kind, Reference } from '../../ledger/index.ts'
import { hasRole } from '../access/index.ts'
import { isKind, kindNames } from '../kinds.ts'
import {
  isOfOwnUnit,
  nextStep,
  signersAmong,
  submissionOf,
  whyNotSign,
  type Account,
  type Actor,
  type ListedSubmission,
  type Remark,
} from '../workflow/index.ts'

/** One line of the inbox. */
export interface Item {
  submission: string
  kind: Kind
  kindName: string
  document: string
  title: string
  /** What it asked for, who did, and when. */
  type: 'published' | 'withdrawn'
  by: string
  at: string
  /** 待初审, or of what was published or taken down urgently, 补初审. */
  waitsFor?: string
  /** When that is to be done. */
  dueAt?: string
  /** Who was asked to sign; whoever may sign still may. */
  handedTo?: string
  isHandedToMe?: true
  /** Of what I sent: who may sign next. */
  signers?: string[]
  /** Of what I sent and everybody has signed: when it becomes public. */
  publishAt?: string
  /** Of what I sent: it was changed since, and is to be submitted anew. */
  isChanged?: true
  returned?: { by: string; at: string; reason: string; remarks: Remark[] }
}

export interface Inbox {
  /** Absent for one who reviews nothing, unless something waits for him all the same. */
  waiting?: Item[]
  returned: Item[]
  sent: Item[]
  overdue: Item[]
}

/** What the office knows when a person asks. */
export interface Known {
  actor: Actor
  now: Date
  open: readonly ListedSubmission[]
  returned: readonly ListedSubmission[]
  /** Undefined where the document is not there any more. */
  copyOf: (document: Reference) => { unit?: string | undefined } | undefined
  /** Submissions whose text was saved otherwise since. */
  changed: ReadonlySet<string>
  /** Only looked at where this person sent something. */
  accounts: readonly Account[]
}

export function inboxOf(known: Known): Inbox {
  const { actor, now } = known
  const open = known.open.filter((row) => concerns(known, row))
  const waiting = open.filter((row) => waitsForMe(known, row)).map((row) => waitingItem(row, actor))
  const mine = open.filter(({ submittedBy }) => submittedBy === actor.id)
  const sent = mine.map((row) => sentItem(known, row))
  const owed = open.filter((row) => isOwedByMe(row, actor)).map((row) => sentItem(known, row))
  const returned = known.returned.filter((row) => concerns(known, row)).map(returnedItem)
  const reviews = hasRole(actor, 'reviewer', 'final-reviewer')
  return {
    ...(reviews || waiting.length > 0 ? { waiting: waiting.sort(byUrgency) } : {}),
    returned,
    sent: sent.sort(byUrgency),
    overdue: onceEach([...waiting, ...sent, ...owed])
      .filter(({ dueAt }) => dueAt !== undefined && dueAt < now.toISOString())
      .sort(byUrgency),
  }
}

/** Of the person's own units, and still there. */
function concerns({ actor, copyOf }: Known, { kind, document }: ListedSubmission): boolean {
  const copy = isKind(kind) ? copyOf({ kind, id: document }) : undefined
  return copy !== undefined && isOfOwnUnit(actor, copy.unit)
}

function waitsForMe({ actor, now, changed }: Known, row: ListedSubmission): boolean {
  if (changed.has(row.id)) return false
  const submission = submissionOf(row)
  const { authors } = submission
  const step = nextStep(submission)
  // An author may do an early proof of his own text, but nobody waits for him to.
  if (!step || authors.includes(actor.id)) return false
  return whyNotSign({ submission, actor, now, authors }, step) === undefined
}

/** Published or taken down by him before everybody had signed. */
const isOwedByMe = ({ owedUntil, signatures }: ListedSubmission, { id }: Actor): boolean =>
  Boolean(owedUntil) && (signatures ?? []).some(({ by }) => by === id)

function itemOf({ id, document, title, submittedByName, submittedAt, ...row }: ListedSubmission) {
  const kind = row.kind as Kind
  const type = row.type === 'withdrawn' ? ('withdrawn' as const) : ('published' as const)
  const [by, at] = [submittedByName, submittedAt]
  return { submission: id, kind, kindName: kindNames[kind], document, title, type, by, at }
}

function waitingItem(row: ListedSubmission, { id }: Actor): Item {
  const { owedUntil, handedTo } = row
  const step = nextStep(submissionOf(row))
  const dueAt = owedUntil ?? row.dueAt
  return {
    ...itemOf(row),
    ...(step ? { waitsFor: `${owedUntil ? '补' : '待'}${step.name}` } : {}),
    ...(dueAt ? { dueAt } : {}),
    ...(handedTo?.name ? { handedTo: handedTo.name } : {}),
    ...(handedTo?.person === id ? { isHandedToMe: true } : {}),
  }
}

function sentItem({ actor, accounts, changed, copyOf }: Known, row: ListedSubmission): Item {
  if (changed.has(row.id)) return { ...itemOf(row), isChanged: true }
  const item = waitingItem(row, actor)
  if (row.state === 'scheduled' && row.publishAt) return { ...item, publishAt: row.publishAt }
  const submission = submissionOf(row)
  const unit = copyOf({ kind: item.kind, id: item.document })?.unit
  const signers = signersAmong(accounts, submission, { editors: submission.authors, unit })
  return { ...item, signers: signers.map(({ name }) => name) }
}

function returnedItem(row: ListedSubmission): Item {
  const remarks = (row.remarks ?? []).map(({ quote, remark }): Remark =>
    quote ? { quote, remark } : { remark },
  )
  const { endedBy, endedAt, comment } = row
  const returned = { by: endedBy ?? '', at: endedAt ?? row.updatedAt, reason: comment ?? '' }
  return { ...itemOf(row), returned: { ...returned, remarks } }
}

/** What I was asked for first, then what is due first, then what has waited longest. */
const byUrgency = (a: Item, b: Item): number =>
  Number(b.isHandedToMe ?? false) - Number(a.isHandedToMe ?? false) ||
  compare(a.dueAt ?? '9', b.dueAt ?? '9') ||
  compare(a.at, b.at)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const onceEach = (items: Item[]): Item[] => [
  ...new Map(items.map((item) => [item.submission, item])).values(),
]
