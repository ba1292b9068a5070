/**
 * Takes the sample content away again: withdrawn from the public first, then
 * deleted, pictures and accounts too. What the office has built on it stays,
 * and is named. Cut off anywhere, it can be run again.
 */
import { APIError, getPayload, type CollectionSlug, type GlobalSlug, type Payload } from 'payload'
import { kinds, type Kind } from '../../ledger/index.ts'
import { readEnvironment } from '../environment.ts'
import { collectionOf, isSingleKind, kindNames, type SingleKind } from '../kinds.ts'
import { announceFailure } from '../process.ts'
import { currentView } from '../publication/index.ts'
import { takeAction, type ActionAnswer } from '../workflow/index.ts'
import { presentSampleUsers, removeSampleUsers, sampleUsers, type SampleUsers } from './accounts.ts'

export interface Removing {
  payload: Payload
  dataDir: string
  /** Told in Chinese what has been done so far. */
  say?: (line: string) => void
}

export interface Removed {
  withdrawn: number
  deleted: number
  /** What stays, and why, in Chinese. */
  staying: string[]
}

interface Sample {
  kind: Kind
  id: string
  title: string
}

type Found = { id: string | number; title?: string; name?: string }

/** What is named by others comes later in this list, so that it is deleted after them. */
const order: Kind[] = [
  'venue',
  'campaign-piece',
  'campaign',
  'lecture',
  'story',
  'figure',
  'chapter',
  'textbook',
  'lecturer',
  'team',
  ...kinds.filter((kind) => kind === 'form' || kind === 'audience' || kind === 'theme'),
]

export async function removeSample({
  payload,
  dataDir,
  say = () => {},
}: Removing): Promise<Removed> {
  const staying: string[] = []
  const globals = await unchangedGlobals(payload, staying)
  const documents = await sampleDocumentsIn(payload)
  const all = [...globals, ...documents]
  const withdrawn = await withdrawAll({ payload, dataDir, say }, all)
  for (const { id } of globals) await emptyGlobal(payload, id as SingleKind)
  const deleted = await deleteAll(payload, documents, staying, say)
  await deletePictures(payload, staying)
  await payload.delete({ collection: 'wordings', where: { sample: { equals: true } }, depth: 0 })
  const accounts = await removeSampleUsers(payload, dataDir)
  staying.push(...accounts.map((name) => `账号“${name}”：它是唯一的管理员。`))
  return { withdrawn, deleted, staying }
}

/** A global that the office has saved since is its own: only the mark goes. */
async function unchangedGlobals(payload: Payload, staying: string[]): Promise<Sample[]> {
  const view = await currentView(payload)
  const unchanged: Sample[] = []
  for (const kind of kinds.filter(isSingleKind)) {
    const slug = kind as GlobalSlug
    const row = (await payload.findGlobal({ slug, depth: 0 })) as {
      sample?: unknown
      updatedAt?: string
    }
    if (row.sample !== true) continue
    const since = view.publication(kind, kind)?.firstAt
    if (since === undefined || (row.updatedAt ?? '') <= since) {
      unchanged.push({ kind, id: kind, title: kindNames[kind] })
      continue
    }
    await payload.updateGlobal({ slug, data: { sample: false } as never, depth: 0 })
    staying.push(`${kindNames[kind]}：已经由本单位修改过。请送审一次，网站上的“示例”标记就会去掉。`)
  }
  return unchanged
}

async function sampleDocumentsIn(payload: Payload): Promise<Sample[]> {
  const samples: Sample[] = []
  for (const kind of order) {
    const { docs } = await payload.find({
      collection: collectionOf(kind as 'story') as 'stories',
      where: { sample: { equals: true } },
      sort: '-createdAt',
      pagination: false,
      depth: 0,
    })
    for (const row of docs as Found[])
      samples.push({ kind, id: String(row.id), title: row.title ?? row.name ?? '' })
  }
  return samples
}

async function withdrawAll({ payload, dataDir, say = () => {} }: Removing, samples: Sample[]) {
  const view = await currentView(payload)
  // One that is withdrawn already may still want its confirmation.
  const published = samples.filter(({ kind, id }) => view.publication(kind, id))
  if (published.length === 0) return 0
  const users = (await presentSampleUsers(payload)) ?? (await sampleUsers(payload, dataDir))
  for (const [index, sample] of published.entries()) {
    await withdraw(payload, users, sample)
    if (index % 20 === 19) say(`已撤下 ${index + 1} / ${published.length} 篇`)
  }
  return published.length
}

/** By one reviewer, and confirmed by another, as any withdrawal. */
async function withdraw(payload: Payload, users: SampleUsers, sample: Sample) {
  await act(payload, users.reviewer, sample, 'withdraw')
  await act(payload, users['second-reviewer'], sample, 'settle')
}

/** An account made again today signs nothing yet: what it cannot confirm stays, and is named. */
const passing: ActionAnswer['code'][] = ['NOTHING_PUBLIC', 'NOTHING_OWED', 'ACCOUNT_TOO_NEW']

async function act(
  payload: Payload,
  user: SampleUsers['reviewer'],
  { kind, id }: Sample,
  action: 'withdraw' | 'settle',
) {
  const reason = '示例内容已清除。'
  const words = { comment: reason, publicReason: reason }
  const answer = await takeAction({ payload, user, action, kind, id, ...words })
  if (!answer.ok && !passing.includes(answer.code))
    throw new Error(`${kind} ${id} ${action}: ${answer.message}`)
}

/** Every field empty, as on the first day. */
async function emptyGlobal(payload: Payload, kind: SingleKind): Promise<void> {
  const slug = kind as GlobalSlug
  const row = await payload.findGlobal({ slug, depth: 0 })
  await payload.updateGlobal({
    slug,
    data: { ...(emptied(row) as object), sample: false } as never,
    depth: 0,
  })
}

function emptied(value: unknown): unknown {
  if (Array.isArray(value)) return []
  if (typeof value !== 'object' || value === null || 'root' in value) return null
  const own = Object.entries(value).filter(
    ([name]) => !['id', 'createdAt', 'updatedAt', 'globalType'].includes(name),
  )
  return Object.fromEntries(own.map(([name, inner]) => [name, emptied(inner)]))
}

async function deleteAll(
  payload: Payload,
  samples: Sample[],
  staying: string[],
  say: (line: string) => void,
): Promise<number> {
  let deleted = 0
  for (const [index, { kind, id, title }] of samples.entries()) {
    const collection = collectionOf(kind as 'story') as CollectionSlug
    const reason = await deleteOrSayWhy(payload, collection, id)
    if (reason) staying.push(`${kindNames[kind]}《${title}》：${reason}`)
    else deleted += 1
    if (index % 20 === 19) say(`已删除 ${deleted} / ${samples.length} 篇`)
  }
  return deleted
}

async function deletePictures(payload: Payload, staying: string[]): Promise<void> {
  const where = { sample: { equals: true } }
  const { docs } = await payload.find({ collection: 'media', where, pagination: false, depth: 0 })
  for (const { id, alt } of docs) {
    const reason = await deleteOrSayWhy(payload, 'media', String(id))
    if (reason) staying.push(`图片“${alt}”：${reason}`)
  }
}

/** Undefined where it was deleted; what others still name is refused, and stays. */
async function deleteOrSayWhy(
  payload: Payload,
  collection: CollectionSlug,
  id: string,
): Promise<string | undefined> {
  try {
    await payload.delete({ collection, id, depth: 0 })
    return undefined
  } catch (error) {
    if (error instanceof APIError && error.status === 409) return error.message
    throw error
  }
}

if (process.argv[1] === import.meta.filename) await run()

async function run(): Promise<void> {
  const say = (line: string) => process.stdout.write(`${line}\n`)
  try {
    const { dataDir } = readEnvironment()
    const { default: config } = await import('../payload.config.ts')
    const payload = await getPayload({ config })
    const { withdrawn, deleted, staying } = await removeSample({ payload, dataDir, say })
    say(`示例内容已清除：撤下 ${withdrawn} 篇，删除 ${deleted} 篇。`)
    if (staying.length > 0) say(`下面这些留了下来：\n${staying.join('\n')}`)
    process.exit(0)
  } catch (error) {
    announceFailure(error)
  }
}
