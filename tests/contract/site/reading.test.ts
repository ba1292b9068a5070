/**
 * A page is read as parse5 reads it, whichever way: every page of a site, and
 * what becomes of pages when they are changed. `LONG=1` tries 20,000 changed
 * pages of more sites.
 */
import { beforeAll, describe, expect, it } from 'vitest'
import { LedgerView } from '../../../ledger/index.ts'
import { PageReader } from '../../../site/reading/index.ts'
import { Place } from '../../../site/reading/places.ts'
import { loadRenderer } from '../../../site/render.ts'
import { oneOfEachKind } from '../../support/documents.ts'
import { aLedger } from '../../support/ledger.ts'
import { chanceOf } from '../../support/random/chance.ts'
import { randomLedger } from '../../support/random-ledger.ts'
import { sampleLedger } from '../../support/sample-ledger.ts'
import { readByTree } from '../../support/site/page-by-tree.ts'
import { mutated } from '../../support/site/page-mutations.ts'
import { outlineOfTags, outlineOfTree } from '../../support/site/page-outline.ts'
import { randomPages } from '../../support/site/random-html.ts'

const isLong = Boolean(process.env['LONG'])
const mutants = isLong ? 20_000 : 600
const vocabularies = isLong ? 2_000 : 100
const ledgers = isLong ? 20 : 3

interface Page {
  path: string
  html: string
}

let pages: Page[]

beforeAll(async () => {
  pages = await drawnPages()
})

describe('reading', () => {
  it('finds on every page what parse5 finds, the first time and the second', () => {
    const reader = new PageReader()
    expect(differences(reader, pages)).toEqual([])
    expect(differences(reader, pages)).toEqual([])
  })

  it('needs parse5 no more for pages that it has read', () => {
    const reader = warmReader()
    const parsed = new Set(pages.filter((page) => isParsed(reader, page)).map(({ path }) => path))
    expect([...parsed]).toEqual([])
  })

  it(
    `finds on ${mutants} changed pages what parse5 finds`,
    () => {
      const reader = warmReader()
      const before = reader.parsed
      expect(differences(reader, changedPages(mutants))).toEqual([])
      // Else parse5 would have been held against itself alone.
      expect(mutants - (reader.parsed - before)).toBeGreaterThan(mutants / 20)
    },
    mutants * 60,
  )

  it(
    `finds in ${vocabularies * 50} pages of random elements what parse5 finds`,
    () => {
      const reader = new PageReader()
      expect(differences(reader, pagesOfRandomElements(vocabularies))).toEqual([])
      expect(vocabularies * 50 - reader.parsed).toBeGreaterThan(vocabularies * 5)
    },
    vocabularies * 1_000,
  )

  it('is found out where it takes every place for proven', () => {
    class BelievedPlace extends Place {
      override find(name: string): Place {
        const place = this.inside.get(name) ?? new BelievedPlace(name, this)
        this.inside.set(name, place)
        return place
      }
    }
    expect(differences(new PageReader(new BelievedPlace()), changedPages(600))).not.toEqual([])
  })
})

function warmReader(): PageReader {
  const reader = new PageReader()
  for (const { html } of pages) reader.read(html)
  return reader
}

function isParsed(reader: PageReader, { html }: Page): boolean {
  const before = reader.parsed
  reader.read(html)
  return reader.parsed > before
}

/** The first pages that are read otherwise than parse5 reads them. */
function differences(reader: PageReader, read: Iterable<Page>): object[] {
  const found: object[] = []
  for (const { path, html } of read) {
    const before = reader.parsed
    const [is, should] = [reader.read(html), readByTree(html)]
    const isRight = reader.parsed > before || isTreeOfTags(html)
    if (isRight && isEqual(is, should)) continue
    found.push({ path, html, isRight, is, should })
    if (found.length >= 3) break
  }
  return found
}

/** Whether parse5 has the tree that the tags write. */
const isTreeOfTags = (html: string): boolean => isEqual(outlineOfTree(html), outlineOfTags(html))

const isEqual = (one: object, other: object): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

function* changedPages(count: number): Generator<Page> {
  for (let seed = 1; seed <= count; seed += 1) {
    const chance = chanceOf(seed)
    const { path, html } = chance.pick(pages)
    yield { path: `${path} changed by ${seed}`, html: mutated(html, chance) }
  }
}

function* pagesOfRandomElements(count: number): Generator<Page> {
  for (let seed = 1; seed <= count; seed += 1)
    for (const html of randomPages(chanceOf(seed), 50)) yield { path: `vocabulary ${seed}`, html }
}

/** Every page of the sample, of one document of each kind, of random ledgers and of none. */
async function drawnPages(): Promise<Page[]> {
  const renderer = await loadRenderer({ origin: 'https://xuanjiang.example.com' })
  const random = Array.from({ length: ledgers }, (_, index) =>
    LedgerView.of(randomLedger({ seed: index + 1, length: 50 })),
  )
  const whole = [LedgerView.of(sampleLedger()), aLedger(oneOfEachKind()).view, aLedger([]).view]
  const drawn: Page[] = []
  for (const view of [...whole, ...random]) {
    renderer.show(view)
    for (const { path } of renderer.routes()) {
      const { body, contentType } = await renderer.render(path)
      if (contentType.startsWith('text/html')) drawn.push({ path, html: body.toString('utf8') })
    }
  }
  return drawn
}
