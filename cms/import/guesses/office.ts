/** Guesses for the form of a new document, with what of the office an editor may choose instead. */
import type { PayloadRequest } from 'payload'
import type { KindCollection } from '../../kinds.ts'
import type { Recognised } from '../text.ts'
import type { GuessedField } from './fields.ts'
import { guessLecture, type Choices, type Guess } from './lecture.ts'
import type { Term } from './named.ts'

export type ShownGuess = GuessedField &
  Omit<Guess, 'field'> & { options: { id: string; name: string }[] }

export async function guessesFor(
  fields: readonly GuessedField[],
  { source, roles }: Recognised,
  req: PayloadRequest,
): Promise<ShownGuess[]> {
  const terms: Record<string, Term[]> = {}
  for (const { field, of } of fields) if (of) terms[field] = await termsOf(of, req)
  const choices = { terms, number: await nextNumber(req) } as Choices
  const guesses = guessLecture(source, roles, choices)
  return fields.map((one) => {
    const { values = [], why = '' } = guesses.find(({ field }) => field === one.field) ?? {}
    return { ...one, values, why, options: optionsOf(one, values, terms[one.field] ?? []) }
  })
}

/** Of lecturers there are hundreds: only those whom the file names are offered. */
function optionsOf({ of }: GuessedField, values: string[], terms: Term[]): ShownGuess['options'] {
  const offered = of === 'lecturers' ? terms.filter(({ id }) => values.includes(id)) : terms
  return offered.map(({ id, name }) => ({ id, name }))
}

/** With the eyes of whoever asks. */
async function termsOf(collection: KindCollection, req: PayloadRequest): Promise<Term[]> {
  const { docs } = await req.payload.find({
    collection,
    depth: 0,
    pagination: false,
    overrideAccess: false,
    sort: collection === 'lecturers' ? 'name' : 'order',
    req,
  })
  return (docs as unknown as Term[]).map(({ id, name, description }) => ({
    id,
    name,
    ...(description ? { description } : {}),
  }))
}

async function nextNumber(req: PayloadRequest): Promise<number> {
  const { docs } = await req.payload.find({
    collection: 'lectures',
    depth: 0,
    limit: 1,
    sort: '-number',
    select: { number: true },
    req,
  })
  return (docs[0]?.number ?? 0) + 1
}
