/**
 * Loads the sample content: working copies, each taken through the workflow by
 * a sample editor and the sample reviewers, as any document is. What is there
 * already is left as it is, so that it can be cut off anywhere and run again.
 */
import { getPayload, type CollectionSlug, type GlobalSlug, type Payload } from 'payload'
import type { LedgerView } from '../../ledger/index.ts'
import { makeDataFolders, readEnvironment } from '../environment.ts'
import { collectionOf, isSingleKind, type CollectionKind, type SingleKind } from '../kinds.ts'
import { announceFailure } from '../process.ts'
import { currentView } from '../publication/index.ts'
import { isLevel, latestSubmission, takeAction, type Level } from '../workflow/index.ts'
import { sampleUsers, type SampleUsers } from './accounts.ts'
import { sampleWordings } from './content/wordings.ts'
import { drawingPng } from './drawings/index.ts'
import { formDataOf, type Made } from './form-data.ts'
import { drawingNames, sampleDocuments, type DrawingName, type Sample } from './index.ts'
import { drawingAlts } from './write.ts'

export interface Loading {
  payload: Payload
  dataDir: string
  /** Told in Chinese what has been done so far. */
  say?: (line: string) => void
}

interface Work {
  payload: Payload
  users: SampleUsers
  made: Made
  view: LedgerView
}

/** Makes and publishes every sample document; answers how many were published now. */
export async function loadSample({ payload, dataDir, say = () => {} }: Loading): Promise<number> {
  const users = await sampleUsers(payload, dataDir)
  say('示例账号已备好')
  await fillDictionary(payload)
  const made = { ids: await workingCopies(payload), pictures: await takeDrawingsIn(payload) }
  say(`${made.pictures.size} 幅画已备好`)
  const work = { payload, users, made, view: await currentView(payload) }
  let published = 0
  for (const [index, document] of sampleDocuments.entries()) {
    if (await loadDocument(work, document)) published += 1
    if (index % 20 === 19) say(`已发布 ${index + 1} / ${sampleDocuments.length} 篇`)
  }
  say(`全部 ${sampleDocuments.length} 篇已备好`)
  return published
}

/** Whether it was published now. What an editor made of a document since is not touched. */
async function loadDocument(work: Work, document: Sample): Promise<boolean> {
  const { payload, users, made, view } = work
  const { kind, id: sampleId } = document
  const id = isSingleKind(kind)
    ? await fillGlobal(work, kind, document)
    : (made.ids.get(sampleId) ?? (await create(work, kind, document)))
  if (id === undefined) return false
  made.ids.set(sampleId, id)
  if (view.publication(kind, id)) return false
  await submit(payload, users.author, kind, id)
  await signAll(payload, users, kind, id)
  return true
}

async function create({ payload, users, made }: Work, kind: CollectionKind, document: Sample) {
  const { id } = await payload.create({
    collection: collectionOf(kind) as 'stories',
    data: formDataOf(document, made) as never,
    user: users.author,
    depth: 0,
  })
  return String(id)
}

/** Undefined where the office has filled in its own. */
async function fillGlobal(
  { payload, users, made }: Work,
  kind: SingleKind,
  document: Sample,
): Promise<string | undefined> {
  const slug = kind as GlobalSlug
  const present = (await payload.findGlobal({ slug, depth: 0 })) as {
    sample?: unknown
    updatedAt?: unknown
  }
  if (present.sample === true) return kind
  if (present.updatedAt) return undefined
  await payload.updateGlobal({
    slug,
    data: formDataOf(document, made) as never,
    user: users.author,
    depth: 0,
  })
  return kind
}

async function submit(
  payload: Payload,
  user: SampleUsers['author'],
  kind: Sample['kind'],
  id: string,
): Promise<void> {
  const answer = await takeAction({ payload, user, action: 'submit', kind, id })
  if (answer.ok) return
  const problems = answer.problems.map(({ path, message }) => `${path} ${message}`).join(' ')
  throw new Error(`${kind} ${id} submit: ${answer.message} ${problems}`)
}

/** Who signs the reviews of a level, in their order. */
const signersOf: Record<Level, (keyof SampleUsers)[]> = {
  'three-reviews': ['reviewer', 'second-reviewer', 'final-reviewer'],
  'two-reviews': ['reviewer', 'final-reviewer'],
  'one-review': ['final-reviewer'],
}

async function signAll(
  payload: Payload,
  users: SampleUsers,
  kind: Sample['kind'],
  id: string,
): Promise<void> {
  const plan = (await latestSubmission(payload, kind, id))?.plan
  for (const part of isLevel(plan) ? signersOf[plan] : []) {
    const answer = await takeAction({ payload, user: users[part], action: 'approve', kind, id })
    if (answer.code === 'APPROVED') return
    // Where the loading was cut off before, some have signed.
    if (!answer.ok && answer.code !== 'ALREADY_SIGNED')
      throw new Error(`${kind} ${id} ${part}: ${answer.message}`)
  }
  throw new Error(`${kind} ${id} is not approved by all sample reviewers together.`)
}

/** Working copies of samples that are there already, by sample id: their address names them. */
async function workingCopies(payload: Payload): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  for (const [collection, documents] of samplesByCollection()) {
    const { docs } = await payload.find({
      collection: collection as 'stories',
      where: { sample: { equals: true } },
      select: { slug: true },
      pagination: false,
      depth: 0,
    })
    const bySlug = new Map(docs.map(({ slug, id }) => [slug, String(id)]))
    for (const document of documents) {
      const id = 'slug' in document ? bySlug.get(document.slug) : undefined
      if (id) ids.set(document.id, id)
    }
  }
  return ids
}

function samplesByCollection(): Map<CollectionSlug, Sample[]> {
  const paged = sampleDocuments.filter(({ kind }) => !isSingleKind(kind))
  return Map.groupBy(paged, ({ kind }) => collectionOf(kind as CollectionKind) as CollectionSlug)
}

/** Only an empty dictionary: what an office keeps is its own. */
async function fillDictionary(payload: Payload): Promise<void> {
  if ((await payload.count({ collection: 'wordings' })).totalDocs > 0) return
  for (const wording of sampleWordings)
    await payload.create({ collection: 'wordings', data: { ...wording, sample: true }, depth: 0 })
}

/** Each drawing once: it is one picture of the library wherever it stands. */
async function takeDrawingsIn(payload: Payload): Promise<Made['pictures']> {
  const { docs } = await payload.find({
    collection: 'media',
    where: { sample: { equals: true } },
    pagination: false,
    depth: 0,
  })
  const byAlt = new Map(docs.map(({ alt, id }) => [alt, String(id)]))
  const idFor = async (name: DrawingName) =>
    [name, byAlt.get(drawingAlts[name]) ?? (await takeDrawingIn(payload, name))] as const
  const pictures: (readonly [DrawingName, string])[] = []
  // Two at a time: encoding one leaves a core half idle.
  for (let next = 0; next < drawingNames.length; next += 2)
    pictures.push(...(await Promise.all(drawingNames.slice(next, next + 2).map(idFor))))
  return new Map(pictures)
}

async function takeDrawingIn(payload: Payload, name: DrawingName): Promise<string> {
  const bytes = await drawingPng(name)
  const { id } = await payload.create({
    collection: 'media',
    data: { alt: drawingAlts[name], credit: '示例图画', sample: true },
    file: { name: `${name}.png`, data: bytes, mimetype: 'image/png', size: bytes.length },
    depth: 0,
  })
  return String(id)
}

if (process.argv[1] === import.meta.filename) await run()

async function run(): Promise<void> {
  try {
    const environment = readEnvironment()
    makeDataFolders(environment)
    const { default: config } = await import('../payload.config.ts')
    const payload = await getPayload({ config })
    const say = (line: string) => process.stdout.write(`${line}\n`)
    await loadSample({ payload, dataDir: environment.dataDir, say })
    process.exit(0)
  } catch (error) {
    announceFailure(error)
  }
}
