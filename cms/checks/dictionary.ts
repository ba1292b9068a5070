/** The dictionary of an office, compiled. Kept until an entry is added, changed or deleted. */
import type { Payload } from 'payload'
import { compileWordings, type WordingMatcher } from './wording-matcher.ts'

interface Compiled {
  stamp: string
  matcher: WordingMatcher
}

const compiled = new WeakMap<object, Compiled>()

export async function dictionaryOf(payload: Payload): Promise<WordingMatcher> {
  const stamp = await stampOf(payload)
  const known = compiled.get(payload.db)
  if (known?.stamp === stamp) return known.matcher
  const { docs } = await payload.find({ collection: 'wordings', pagination: false, depth: 0 })
  const matcher = compileWordings(
    docs.map(({ wrong, right, grade, why, exceptions }) => ({
      wrong,
      right: right ?? undefined,
      grade,
      why: why ?? undefined,
      exceptions: exceptions ?? [],
    })),
  )
  compiled.set(payload.db, { stamp, matcher })
  return matcher
}

/** Another process may have changed it: asked of the database each time. */
async function stampOf(payload: Payload): Promise<string> {
  const { docs, totalDocs } = await payload.find({
    collection: 'wordings',
    sort: '-updatedAt',
    limit: 1,
    depth: 0,
  })
  return `${totalDocs} ${docs[0]?.updatedAt ?? ''} ${docs[0]?.id ?? ''}`
}
