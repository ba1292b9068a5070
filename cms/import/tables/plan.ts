/**
 * What a table would change: each row is new, changed or the same as what the
 * office has. Pure. A row may name another of the table that is not there yet.
 */
import { faultAt, type Fault, type JudgedRow } from './judge.ts'
import type { TableKind } from './kinds.ts'

export type Document = Record<string, unknown> & { id: string }

/** The documents of the collections that the table names, by collection. */
export type Office = Record<string, Document[]>

/** A document of the office, or the row of the table that will become one. */
export type Reference = { id: string } | { row: number }

export interface PlannedRow {
  row: number
  action: 'create' | 'update' | 'same'
  id?: string
  /** Plain values by field. */
  values: Record<string, unknown>
  /** Named documents by field. */
  references: Record<string, Reference | Reference[] | null>
}

export interface Plan {
  rows: PlannedRow[]
  faults: Fault[]
}

export function planTable(rows: JudgedRow[], kind: TableKind, office: Office): Plan {
  const faults: Fault[] = []
  const planned: PlannedRow[] = []
  const known = new Map(
    (office[kind.collection] ?? []).map((document) => [keyOf(document, kind), document]),
  )
  for (const row of rows) {
    const references = referencesOf(row, rows, kind, office, faults)
    if (references) planned.push(planRow(row, references, kind, known))
  }
  return { rows: planned, faults: faults.toSorted((a, b) => a.row - b.row) }
}

function referencesOf(
  row: JudgedRow,
  rows: JudgedRow[],
  kind: TableKind,
  office: Office,
  faults: Fault[],
): PlannedRow['references'] | undefined {
  const references: PlannedRow['references'] = {}
  const before = faults.length
  for (const { field, label, names } of kind.columns) {
    if (!names || row.at[field] === undefined) continue
    const found = ((row.values[field] ?? []) as string[]).flatMap((name): Reference[] => {
      const inTable = rows.filter(
        (one) =>
          kind.collection === names.collection && one.values[names.by] === name && fits(one.values),
      )
      const inOffice = (office[names.collection] ?? []).filter(
        (one) => one[names.by] === name && fits(one),
      )
      const [first] = inOffice
      if (inOffice.length > 1)
        faults.push(
          faultAt(row, field, label, `有 ${inOffice.length} 个都叫“${name}”。请先改成不同的名称。`),
        )
      else if (first) return [{ id: first.id }]
      else if (inTable[0]) return [{ row: inTable[0].row }]
      else faults.push(faultAt(row, field, label, `找不到“${name}”。请检查名称，或先加上它。`))
      return []
    })
    references[field] = names.isMany ? found : (found[0] ?? null)
  }
  return faults.length > before ? undefined : references

  function fits(values: Record<string, unknown>): boolean {
    return kind.mayBe?.(row, values) ?? true
  }
}

function planRow(
  row: JudgedRow,
  references: PlannedRow['references'],
  kind: TableKind,
  known: Map<string, Document>,
): PlannedRow {
  const values = Object.fromEntries(
    Object.entries(row.values).filter(([field]) => references[field] === undefined),
  )
  const ids = Object.fromEntries(
    Object.entries(references).map(([field, value]) => [field, idsOf(value)]),
  )
  const former = known.get(keyOf({ ...row.values, ...ids }, kind))
  const planned = { row: row.row, values, references }
  if (!former) return { ...planned, action: 'create' }
  const isUnchanged = Object.entries({ ...values, ...ids }).every(([field, value]) =>
    isEqual(former[field], value),
  )
  return { ...planned, id: former.id, action: isUnchanged ? 'same' : 'update' }
}

/** Names stand for the ids of the documents they mean. */
const keyOf = (values: Record<string, unknown>, kind: TableKind): string =>
  JSON.stringify(kind.key(values))

const idsOf = (value: Reference | Reference[] | null): unknown => {
  const id = (one: Reference) => ('id' in one ? one.id : `row ${one.row}`)
  if (value === null) return null
  return Array.isArray(value) ? value.map(id) : id(value)
}

/** Empty is empty, whether it is null, absent or a list without anything. */
function isEqual(one: unknown, other: unknown): boolean {
  const plain = (value: unknown) =>
    value === undefined || value === null || (Array.isArray(value) && value.length === 0)
      ? null
      : value
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other))
}
