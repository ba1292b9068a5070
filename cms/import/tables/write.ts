/** A table against the office: what it would change, and the change, all of it or nothing. */
import { ValidationError, type PayloadRequest } from 'payload'
import { recordDeed, whoseDeed } from '../../audit/index.ts'
import { kindNames, kindOf } from '../../kinds.ts'
import { readTableApart } from '../apart.ts'
import type { ImportedFile } from '../open.ts'
import { inTransactionOf } from '../transaction.ts'
import { judgeTable, type Fault } from './judge.ts'
import type { TableKind } from './kinds.ts'
import {
  planTable,
  type Document,
  type Office,
  type Plan,
  type PlannedRow,
  type Reference,
} from './plan.ts'

export interface TableOutcome {
  created: number
  updated: number
  unchanged: number
  faults: Fault[]
}

/** What would be changed; nothing is. */
export async function previewTable(file: ImportedFile, kind: TableKind, req: PayloadRequest) {
  const { rows, faults } = judgeTable(await readTableApart(file), kind)
  const plan = planTable(rows, kind, await officeOf(kind, req))
  const all = [...faults, ...plan.faults].toSorted((a, b) => a.row - b.row)
  return { plan, outcome: { ...countsOf(plan), faults: all } satisfies TableOutcome }
}

/** Where the table has a fault, nothing is written and every fault is named. */
export async function bringTableIn(
  file: ImportedFile,
  kind: TableKind,
  req: PayloadRequest,
): Promise<TableOutcome> {
  const { plan, outcome } = await previewTable(file, kind, req)
  if (outcome.faults.length > 0) return { ...none, faults: outcome.faults }
  try {
    await inTransactionOf(req, async () => {
      await writeRows(plan.rows, kind, req)
      await record(outcome, kind, req)
    })
    return outcome
  } catch (error) {
    if (!(error instanceof RowError)) throw error
    return { ...none, faults: error.faults }
  }
}

function record({ created, updated }: TableOutcome, kind: TableKind, req: PayloadRequest) {
  const of = kindOf(kind.collection)
  const details = { table: of ? kindNames[of] : kind.collection, created, updated }
  const deed = { action: 'table-imported', outcome: 'done', ...whoseDeed(req), details } as const
  return recordDeed(req.payload, deed, req)
}

const none = { created: 0, updated: 0, unchanged: 0 }

function countsOf({ rows }: Plan) {
  const count = (action: PlannedRow['action']) => rows.filter((row) => row.action === action).length
  return { created: count('create'), updated: count('update'), unchanged: count('same') }
}

/** With the eyes of whoever asks. */
async function officeOf(kind: TableKind, req: PayloadRequest): Promise<Office> {
  const named = kind.columns.flatMap(({ names }) => (names ? [names.collection] : []))
  const office: Office = {}
  for (const collection of new Set([kind.collection, ...named])) {
    const { docs } = await req.payload.find({
      collection,
      depth: 0,
      pagination: false,
      overrideAccess: false,
      req,
    })
    office[collection] = docs as unknown as Document[]
  }
  return office
}

/** What a save refused, at the row it came from. */
class RowError extends Error {
  override name = 'RowError'
  faults: Fault[]

  constructor(row: number, error: ValidationError) {
    super(error.message, { cause: error })
    this.faults = error.data.errors.map(({ message }) => ({ row, cell: '', column: '', message }))
  }
}

async function writeRows(rows: PlannedRow[], kind: TableKind, req: PayloadRequest): Promise<void> {
  const ids = new Map(rows.flatMap(({ row, id }) => (id ? [[row, id] as const] : [])))
  for (const row of rows) {
    if (row.action === 'same') continue
    try {
      ids.set(row.row, await writeRow(row, ids, kind, req))
    } catch (error) {
      if (!(error instanceof ValidationError)) throw error
      throw new RowError(row.row, error)
    }
  }
}

async function writeRow(
  { id, values, references }: PlannedRow,
  ids: Map<number, string>,
  { collection }: TableKind,
  req: PayloadRequest,
): Promise<string> {
  const idOf = (one: Reference): string | undefined => ('id' in one ? one.id : ids.get(one.row))
  const named = Object.entries(references).map(([field, value]) => [
    field,
    Array.isArray(value) ? value.map(idOf) : value && idOf(value),
  ])
  const data = { ...values, ...Object.fromEntries(named) } as never
  const common = { collection, data, depth: 0, overrideAccess: false, req } as const
  const doc = id ? await req.payload.update({ ...common, id }) : await req.payload.create(common)
  return String((doc as { id: string }).id)
}
