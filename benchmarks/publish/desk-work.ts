/** Stories that authors wrote and reviewers signed, each wanting only its final approval. */
import { copyStory } from './copied-stories.ts'
import { lexicalOf } from '../../tests/support/running/working-copies.ts'
import { aLongStory } from '../../tests/support/many-stories.ts'
import type { Office, Said } from './office.ts'
import type { Person } from './people.ts'

export interface Awaiting {
  id: string
  title: string
  address: string
}

const firstDay = Date.parse('2026-02-01T00:00:00Z')
const mostDays = 280
/** 两审两校, the rule for stories: the reviewer proofreads as he reviews, another proofreads again. */
const signatures: [person: Person, action: 'approve' | 'proof'][] = [
  ['reviewer', 'approve'],
  ['second-reviewer', 'proof'],
]

/** Written and signed through the office's own routes. `name` keeps several groups apart. */
export async function writeStories(
  office: Office,
  name: string,
  count: number,
): Promise<Awaiting[]> {
  const stories: Awaiting[] = []
  for (let index = 0; index < count; index += 1)
    stories.push(await writeStory(office, `${name}-${index + 1}`, dayOf(index, count)))
  return stories
}

const dayOf = (index: number, count: number): string =>
  new Date(firstDay + Math.floor((index * mostDays) / count) * 86_400_000)
    .toISOString()
    .slice(0, 10)

/** So many are written through the routes, which also warms the office as a day's work does. */
const mostWritten = 20

/** The same, of which all but some are copied as rows. */
export async function writeManyStories(
  office: Office,
  name: string,
  count: number,
): Promise<Awaiting[]> {
  const written = await writeStories(office, `${name}-written`, Math.min(count, mostWritten))
  if (count === written.length) return written
  const [slug, on] = [`${name}-original`, '2026-01-31']
  const original = await writeStory(office, slug, on)
  const copies = Array.from({ length: count - written.length }, (_, index) => ({
    slug: `${name}-${index + 1}`,
    on: dayOf(index, count),
  }))
  return [...written, ...copyStory(office.databasePath, { ...original, slug, on }, copies)]
}

async function writeStory(office: Office, slug: string, on: string): Promise<Awaiting> {
  const { summary, body } = aLongStory(slug.length * 7, on)
  const title = `示例故事（${slug}）`
  const text = JSON.stringify(body).replaceAll(/[^\u3000-\u9fff，。]/g, '')
  const author = office.as('author')
  const { doc } = await author.call('POST', '/stories', {
    title,
    slug,
    summary,
    on,
    byline: '示例作者',
    source: '示例来源',
    body: lexicalOf(text.slice(0, 1_300)),
  })
  const id = doc?.id ?? ''
  let said: Said = await author.call('POST', `/workflow/story/${id}/submit`)
  for (const [person, action] of signatures) {
    if (waitsForLast(said)) break
    said = await office.as(person).call('POST', `/workflow/story/${id}/${action}`)
  }
  if (!waitsForLast(said))
    throw new Error(`${title} waits for ${said.state?.submission?.waitsFor}.`)
  return { id, title, address: `/stories/${slug}/` }
}

const waitsForLast = ({ state }: Said): boolean => state?.submission?.steps.at(-1)?.isNext === true

/** The last signature: answers the number of the entry. */
export async function approve(office: Office, { id, title }: Awaiting): Promise<number> {
  const path = `/workflow/story/${id}/approve`
  const { state } = await office.as('final-reviewer').call('POST', path)
  const number = state?.publication?.number
  if (number === undefined) throw new Error(`${title} was not published.`)
  return number
}
