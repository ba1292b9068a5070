/**
 * Random valid ledgers: documents of every kind published, corrected, moved,
 * withdrawn, published again and put where another stood. The same seed and
 * length give the same entries. Blobs of what they name are in `randomBlobs`.
 */
import { kinds, LedgerView, nextEntry, parseDocument, singleKinds } from '../../ledger/index.ts'
import type {
  Entry,
  Fact,
  Kind,
  LedgerDocument,
  Publication,
  RichText,
} from '../../ledger/index.ts'
import { aLedgerOf } from './ledger.ts'
import { chanceOf, type Chance } from './random/chance.ts'
import { randomDocument } from './random/document.ts'
import { idsOf, isSingle, slugOf, slugsOf } from './random/pools.ts'

export { randomBlobs } from './random/blobs.ts'

/** Withdraws, or publishes: in either case what the ledger may take next. */
type Action = (chance: Chance, view: LedgerView) => Step | undefined
type Step =
  { document: LedgerDocument } | { withdrawn: { kind: Kind; id: string }; reason?: string }

/** The first entry's moment; each later one follows seven hours after, so that days pass. */
const begin = Date.parse('2026-01-10T02:00:00.000Z')
const hours = 7 * 3_600_000

export function randomLedger({ seed, length }: { seed: number; length: number }): Entry[] {
  const chance = chanceOf(seed)
  const view = new LedgerView()
  const entries: Entry[] = []
  while (entries.length < length) {
    const step = chance.pick(actions)(chance, view)
    if (!step) continue
    const fact = factOf(step, `submission-${entries.length + 1}`)
    const entry = nextEntry(view.head, fact, new Date(begin + entries.length * hours))
    view.apply(entry)
    entries.push(entry)
  }
  return entries
}

/**
 * The same facts, in which many a text links by web address to what the site
 * has, has had, will have or never has: some documents are held back.
 */
export function linkedLedger({
  origin,
  ...request
}: {
  seed: number
  length: number
  origin: string
}): Entry[] {
  const chance = chanceOf(request.seed)
  const facts = randomLedger(request).map((entry): Fact => {
    const { type, submission } = entry
    if (type === 'withdrawn') return { type, submission, subject: entry.subject }
    const { document } = entry
    if (!('body' in document) || chance.happens(0.5)) return { type, submission, document }
    const link = linkTo(`${origin}${chance.pick(linked)}`)
    return { type, submission, document: { ...document, body: [...document.body, link] } }
  })
  return aLedgerOf(facts).entries
}

const linked = [
  '/nowhere/',
  '/stories/page/2/',
  '/old/',
  '/stories/',
  '/stories/s-story-0/',
  '/stories/s-story-3/',
  '/figures/s-figure-1/',
]

const linkTo = (url: string): RichText[number] => ({
  type: 'paragraph',
  children: [{ type: 'link', url, children: [{ type: 'text', text: '链接' }] }],
})

function factOf(step: Step, submission: string): Fact {
  if ('document' in step) return { type: 'published', submission, document: step.document }
  const { withdrawn: subject, reason } = step
  return { type: 'withdrawn', submission, subject, ...(reason ? { reason } : {}) }
}

const publishNew: Action = (chance, view) => {
  const kind = chance.pick(likelyKinds)
  const fresh = idsOf(kind).filter((id) => !view.publication(kind, id))
  const slug = freeSlug(chance, view, kind)
  if (fresh.length === 0 || slug === undefined) return undefined
  return { document: randomDocument(kind, { chance, id: chance.pick(fresh), slug }) }
}

/** One key of the document is another's, or all are, or none: an entry may change nothing. */
const correct: Action = (chance, view) => {
  const former = pickPublished(chance, view)
  if (!former || chance.happens(0.1)) return former && { document: former }
  const { kind, id } = former
  const other = randomDocument(kind, { chance, id, slug: slugOf(former) ?? '' })
  if (chance.happens(0.3)) return { document: other }
  return { document: withOneKeyOf(chance, former, other) }
}

/** The former document with one key as in the other, which may lack it. */
function withOneKeyOf(chance: Chance, former: LedgerDocument, other: LedgerDocument) {
  const names = [...new Set([...Object.keys(former), ...Object.keys(other)])]
  const name = chance.pick(names.filter((each) => each !== 'kind' && each !== 'id'))
  const { [name]: _left, ...rest } = former as Record<string, unknown>
  const value = (other as Record<string, unknown>)[name]
  return parseDocument(value === undefined ? rest : { ...rest, [name]: value })
}

const move: Action = (chance, view) => {
  const former = pickPublished(chance, view)
  if (!former || slugOf(former) === undefined) return undefined
  const slug = freeSlug(chance, view, former.kind)
  return slug === undefined ? undefined : { document: parseDocument({ ...former, slug }) }
}

const withdraw: Action = (chance, view) => {
  const former = pickPublished(chance, view)
  if (!former) return undefined
  const withdrawn = { kind: former.kind, id: former.id }
  return { withdrawn, ...(chance.happens(0.5) ? { reason: '内容已过时。' } : {}) }
}

const publishAgain: Action = (chance, view) => {
  const withdrawn = publications(view).filter(({ document }) => !document)
  if (withdrawn.length === 0) return undefined
  const { kind, id } = chance.pick(withdrawn)
  const slug = freeSlug(chance, view, kind)
  return slug === undefined ? undefined : { document: randomDocument(kind, { chance, id, slug }) }
}

/** Another document comes to stand where one was withdrawn or moved away. */
const takeOver: Action = (chance, view) => {
  const left = publications(view).flatMap((publication) =>
    slugsOf(publication.kind)
      .filter((slug) => isFormerOf(publication, slug) && isFree(view, publication.kind, slug))
      .map((slug) => ({ ...publication, slug })),
  )
  if (left.length === 0) return undefined
  const { kind, id: former, slug } = chance.pick(left)
  const id = chance.pick(idsOf(kind).filter((other) => other !== former))
  return { document: randomDocument(kind, { chance, id, slug }) }
}

const changeFrame: Action = (chance) => {
  const kind = chance.pick(singleKinds)
  return { document: randomDocument(kind, { chance, id: kind, slug: '' }) }
}

/** As often as each stands here. */
const actions: Action[] = [
  ...[publishNew, publishNew, publishNew, publishNew, correct, correct],
  ...[move, withdraw, publishAgain, takeOver, changeFrame],
]

const likelyKinds: Kind[] = [
  ...kinds.filter((kind) => !isSingle(kind)),
  ...(['story', 'story', 'story', 'story', 'lecture', 'chapter', 'figure'] as const),
]

const publications = (view: LedgerView): Publication[] =>
  kinds.flatMap((kind) => idsOf(kind).flatMap((id) => view.publication(kind, id) ?? []))

function pickPublished(chance: Chance, view: LedgerView): LedgerDocument | undefined {
  const published = publications(view).flatMap(({ document }) => document ?? [])
  return published.length === 0 ? undefined : chance.pick(published)
}

/** A slug that no published document of the kind has; '' for kinds without pages. */
function freeSlug(chance: Chance, view: LedgerView, kind: Kind): string | undefined {
  const slugs = slugsOf(kind)
  if (slugs.length === 0) return ''
  const free = slugs.filter((slug) => isFree(view, kind, slug))
  return free.length === 0 ? undefined : chance.pick(free)
}

const isFree = (view: LedgerView, kind: Kind, slug: string): boolean =>
  !view.documents(kind).some((document) => slugOf(document) === slug)

const isFormerOf = ({ addresses, document }: Publication, slug: string): boolean =>
  addresses.some((address) => address.endsWith(`/${slug}/`)) &&
  (!document || slugOf(document) !== slug)
