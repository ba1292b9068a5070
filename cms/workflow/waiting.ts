/** What waits for this person: texts of others whose next step he may sign. */
import type { Payload, TypedUser } from 'payload'
import type { Kind } from '../../ledger/index.ts'
import { isKind, kindNames } from '../kinds.ts'
import { findWorkingCopy } from '../publication/index.ts'
import { unitOf } from '../units/index.ts'
import { actorOf } from './people.ts'
import { isOfOwnUnit, nextStep, whyNotSign, type Actor } from './policy/index.ts'
import {
  owingSubmissions,
  submissionOf,
  waitingSubmissions,
  type SubmissionRow,
} from './records.ts'

export interface Waiting {
  kind: string
  kindName: string
  document: string
  title: string
  by: string
  at: string
  /** 待初审, or of what was published or taken down urgently, 补初审. */
  waitsFor: string
  /** When it is to be done. */
  dueAt?: string
  /** Who was asked to sign; whoever may sign still may. */
  handedTo?: string
}

export async function waitingFor(payload: Payload, user: TypedUser): Promise<Waiting[]> {
  const actor = actorOf(user)
  const now = new Date()
  const rows = [...(await owingSubmissions(payload)), ...(await waitingSubmissions(payload))]
  const own = await ofOwnUnits(payload, actor, rows)
  return own.flatMap((row): Waiting[] => {
    const { kind, document, title, owedUntil } = row
    if (!isKind(kind)) return []
    const submission = submissionOf(row)
    const { authors } = submission
    const step = nextStep(submission)
    // An author may do an early proof of his own text, but nobody waits for him to.
    if (!step || authors.includes(actor.id)) return []
    if (whyNotSign({ submission, actor, now, authors }, step)) return []
    const [by, at] = [row.submittedByName, row.submittedAt]
    const waitsFor = owedUntil ? `补${step.name}` : `待${step.name}`
    const dueAt = owedUntil ?? row.dueAt
    const words = { kind, kindName: kindNames[kind], document, title, by, at, waitsFor }
    const handedTo = row.handedTo?.name
    return [{ ...words, ...(dueAt ? { dueAt } : {}), ...(handedTo ? { handedTo } : {}) }]
  })
}

/** Those about documents that this person works on. */
async function ofOwnUnits(
  payload: Payload,
  actor: Actor,
  rows: SubmissionRow[],
): Promise<SubmissionRow[]> {
  if (actor.units === undefined) return rows
  const copies = await Promise.all(
    rows.map(({ kind, document }) => findWorkingCopy(payload, kind as Kind, document)),
  )
  return rows.filter((_row, at) => isOfOwnUnit(actor, unitOf(copies[at]?.unit)))
}
