/** Asks the office for what the checks know besides the text. */
import type { Payload } from 'payload'
import {
  addressesOf,
  kinds,
  type LedgerView,
  type Publication,
  type Reference,
} from '../../ledger/index.ts'
import { dayOf } from '../clock.ts'
import { readEnvironment } from '../environment.ts'
import { kindNames } from '../kinds.ts'
import { findWorkingCopy, titleOf } from '../publication/index.ts'
import { dictionaryOf } from './dictionary.ts'
import type { Knowledge, Standing } from './knowledge.ts'
import { textOf, type TextOfDocument } from './passages.ts'
import { namedDocuments, referencesIn } from './rules/references.ts'

export interface Gathering {
  payload: Payload
  view: LedgerView
  candidate: Record<string, unknown>
}

export async function gatherKnowledge({ payload, view, candidate }: Gathering): Promise<Knowledge> {
  const text = textOf(candidate)
  const named = [...referencesIn(text), ...namedDocuments(candidate).map(({ to }) => to)]
  const standings = await standingsOf(payload, view, named)
  return {
    today: dayOf(new Date()),
    wordings: await dictionaryOf(payload),
    textbooks: view
      .documents('textbook')
      .filter(({ id }) => id !== candidate.id)
      .map(({ title }) => title),
    facts: view.document('site-settings', 'site-settings')?.facts ?? [],
    withoutPictureConsent: await namesWithoutConsent(payload, text),
    standing: ({ kind, id }) =>
      standings.get(`${kind} ${id}`) ?? { title: kindNames[kind], is: 'unpublished' },
    answers: answersOf(view),
    publicOrigin: readEnvironment().publicOrigin,
  }
}

async function standingsOf(
  payload: Payload,
  view: LedgerView,
  named: Reference[],
): Promise<Map<string, Standing>> {
  const standings = new Map<string, Standing>()
  for (const { kind, id } of named) {
    const key = `${kind} ${id}`
    if (standings.has(key)) continue
    const publication = view.publication(kind, id)
    standings.set(
      key,
      publicStanding(publication) ?? (await privateStanding(payload, { kind, id }, publication)),
    )
  }
  return standings
}

function publicStanding(publication: Publication | undefined): Standing | undefined {
  const document = publication?.document
  if (!document) return undefined
  const validUntil = document.kind === 'lecture' ? document.validUntil : undefined
  return { title: titleOf(document.kind, { ...document }), is: 'public', validUntil }
}

async function privateStanding(
  payload: Payload,
  { kind, id }: Reference,
  publication: Publication | undefined,
): Promise<Standing> {
  const row = await findWorkingCopy(payload, kind, id)
  return {
    title: row ? titleOf(kind, row) : kindNames[kind],
    is: publication ? 'withdrawn' : 'unpublished',
  }
}

/** Only where there is a picture to look at: nobody's name is read without need. */
async function namesWithoutConsent(
  payload: Payload,
  { pictures }: TextOfDocument,
): Promise<string[]> {
  if (pictures.length === 0) return []
  const names: string[] = []
  for (const collection of ['figures', 'lecturers'] as const) {
    const { docs } = await payload.find({
      collection,
      where: { 'consent.picture': { exists: false } },
      select: { name: true },
      pagination: false,
      depth: 0,
    })
    names.push(...docs.map(({ name }) => name).filter((name) => name.length > 1))
  }
  return names
}

const pageOfDocument =
  /^\/(?:teams|lecturers|textbooks|chapters|campaign-pieces|stories|figures|venues)\/(?!page\/)[^/]+\/$/

/** Known are the pages of documents; of lists and files the office knows nothing. */
export function answersOf(view: LedgerView): Knowledge['answers'] {
  let known: Set<string> | undefined
  return (path) => {
    if (!pageOfDocument.test(path)) return undefined
    known ??= new Set([
      ...kinds.flatMap((kind) => view.documents(kind).flatMap(addressesOf)),
      ...[...view.formerAddresses()].flatMap(({ from, to }) => (to ? [from] : [])),
    ])
    return known.has(path)
  }
}
