/** Writes judged venues inside one transaction. Parents come before their children. */
import { ValidationError, type PayloadRequest } from 'payload'
import { levelAbove, venueLevels, type VenueLevel } from '../collections/index.ts'
import type { ImportOutcome } from './import.ts'
import type { Fault, Venue } from './rows.ts'

interface Kept {
  id: string
  name: string
  level: VenueLevel
  parent: string | null
  [field: string]: unknown
}

/** Written fields beside name, level and parent, which tell venues apart. */
const written = ['district', 'address', 'telephone', 'hours', 'order'] as const

export async function writeVenues(venues: Venue[], req: PayloadRequest): Promise<ImportOutcome> {
  const kept = await readKept(req)
  const faults: Fault[] = []
  const count = { created: 0, updated: 0, unchanged: 0 }
  for (const venue of venues) {
    const parent = parentOf(venue, kept)
    if (typeof parent === 'object' && parent !== null) {
      faults.push(parent)
      continue
    }
    const outcome = await writeOne({ venue, parent, kept, req })
    if (typeof outcome === 'string') count[outcome] += 1
    else faults.push(...outcome)
  }
  const [first, ...rest] = faults.toSorted((a, b) => a.row - b.row)
  return first ? { faults: [first, ...rest] } : { ...count, faults: [] }
}

async function readKept(req: PayloadRequest): Promise<Kept[]> {
  const { docs } = await req.payload.find({
    collection: 'venues',
    depth: 0,
    pagination: false,
    req,
  })
  return docs as unknown as Kept[]
}

/** The parent's id, null for a centre, or what is wrong with its name. */
function parentOf(venue: Venue, kept: Kept[]): string | null | Fault {
  const above = levelAbove[venue.level]
  if (!above) return null
  const found = kept.filter(({ name, level }) => name === venue.parent && level === above)
  if (found.length === 1 && found[0]) return found[0].id
  const message =
    found.length === 0
      ? `找不到名为“${venue.parent}”的${venueLevels[above]}。请检查名称，或先加上它。`
      : `有 ${found.length} 个${venueLevels[above]}都叫“${venue.parent}”。请先改成不同的名称。`
  return { row: venue.row, column: '上级', message }
}

interface Writing {
  venue: Venue
  parent: string | null
  kept: Kept[]
  req: PayloadRequest
}

async function writeOne({
  venue,
  parent,
  kept,
  req,
}: Writing): Promise<'created' | 'updated' | 'unchanged' | Fault[]> {
  const data = dataOf(venue, parent)
  const former = kept.find(
    ({ name, level, parent: of }) =>
      name === venue.name && level === venue.level && (of ?? null) === parent,
  )
  if (former && written.every((field) => (former[field] ?? null) === data[field]))
    return 'unchanged'
  try {
    if (former) {
      await req.payload.update({ collection: 'venues', id: former.id, data, depth: 0, req })
      return 'updated'
    }
    const doc = await req.payload.create({ collection: 'venues', data, depth: 0, req })
    kept.push(doc as unknown as Kept)
    return 'created'
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error
    return error.data.errors.map(({ message }) => ({ row: venue.row, column: '', message }))
  }
}

const dataOf = (venue: Venue, parent: string | null) => ({
  name: venue.name,
  level: venue.level,
  parent,
  district: venue.district,
  address: venue.address || null,
  telephone: venue.telephone || null,
  hours: venue.hours || null,
  order: venue.order,
})
