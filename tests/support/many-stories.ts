/**
 * A site of any size for benchmarks: settings, navigation, home page, some
 * themes, and stories of about 1,300 Chinese characters with a picture each,
 * the newest of them on the home page. The same count gives the same entries.
 */
import { emptyHead, headAfter, nextEntry } from '../../ledger/index.ts'
import type { DocumentOf, Entry, LedgerDocument, LedgerHead } from '../../ledger/index.ts'
import { aHomePage, aNavigation, aTheme, someSiteSettings } from './documents.ts'
import { somePictures } from './random/blobs.ts'
import { chanceOf } from './random/chance.ts'
import { aSentence, aTitle, prose } from './random/chinese.ts'

/** The first story's moment; the others follow at even distances within ten years. */
const begin = Date.parse('2016-01-04T01:00:00.000Z')
const tenYears = 10 * 365 * 86_400_000
const charactersPerStory = 1_300
const themes = ['theme-1', 'theme-2', 'theme-3', 'theme-4', 'theme-5', 'theme-6']

/** One entry a document, the stories last. Made one by one: a province has 100,000. */
export function* manyStories(count: number): Generator<Entry> {
  const step = Math.floor(tenYears / Math.max(count, 1))
  let head: LedgerHead = emptyHead
  for (const document of frame()) yield advance(document, begin - 3_600_000)
  for (let number = 1; number <= count; number += 1)
    yield advance(aLongStory(number, dayOf(begin + number * step)), begin + number * step)

  function advance(document: LedgerDocument, at: number): Entry {
    const submission = `submission-${head.number + 1}`
    const entry = nextEntry(head, { type: 'published', submission, document }, new Date(at))
    head = headAfter(entry)
    return entry
  }
}

/** Story `number`; `revision` writes it anew under the same address. */
export function aLongStory(number: number, on: string, revision = 0): DocumentOf<'story'> {
  const chance = chanceOf(number * 1_009 + revision)
  return {
    kind: 'story',
    id: `story-${number}`,
    slug: `gushi-${number}`,
    title: `${aTitle(chance)}（${number}）`,
    summary: aSentence(chance),
    on,
    byline: '示例作者',
    source: '示例来源',
    picture: chance.pick(somePictures),
    body: prose(chance, charactersPerStory),
    themes: chance.some(themes, 2),
    figures: [],
  }
}

const dayOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10)

function frame(): LedgerDocument[] {
  return [
    someSiteSettings(),
    aNavigation(),
    ...themes.map((id, index) =>
      aTheme({ id, slug: `zhuti-${index + 1}`, name: `示例主题${index + 1}`, order: index }),
    ),
    aHomePage({
      lectures: [],
      stories: [],
      figures: [],
      campaign: undefined,
      notice: undefined,
    }),
  ]
}
