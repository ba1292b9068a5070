/** What is kept up to date entry by entry is what is worked out from nothing. */
import { expect, it } from 'vitest'
import {
  addressesOf,
  kinds,
  LedgerView,
  type Entry,
  type LedgerDocument,
} from '../../../../ledger/index.ts'
import { otherAddressesOf } from '../../../../site/publisher/addresses.ts'
import { FollowedAddresses } from '../../../../site/publisher/followed-addresses.ts'
import { PublishedMedia } from '../../../../site/publisher/media-routes.ts'
import { aRedirect, aStory } from '../../../support/documents.ts'
import { aLedger } from '../../../support/ledger.ts'
import { chanceOf } from '../../../support/random/chance.ts'
import { randomLedger } from '../../../support/random-ledger.ts'

const pagesOf = (view: LedgerView): Set<string> =>
  new Set(kinds.flatMap((kind) => (view.documents(kind) as LedgerDocument[]).flatMap(addressesOf)))

/** Follows the entries, some at a time; throws at the first difference. */
function follow(entries: readonly Entry[], mostAtOnce: number, seed = 1): LedgerView {
  const chance = chanceOf(seed)
  const view = new LedgerView()
  const media = new PublishedMedia(view)
  const followed = new FollowedAddresses(view, media)
  let former = new Set<string>()
  for (let taken = 0; taken < entries.length;) {
    const end = Math.min(entries.length, taken + 1 + chance.below(mostAtOnce))
    for (; taken < end; taken += 1) view.apply(entries[taken] as Entry)
    const pages = pagesOf(view)
    const before = { redirects: new Map(followed.redirects), gone: new Map(followed.gone) }
    followed.update(
      (path) => pages.has(path),
      [...pages, ...former].filter((path) => pages.has(path) !== former.has(path)),
    )
    former = pages
    const { redirects, gone } = otherAddressesOf(view, pages)
    for (const path of media.left) if (!pages.has(path)) gone.set(path, undefined)
    expect(sorted(followed.redirects), `redirects at entry ${taken}`).toEqual(sorted(redirects))
    expect(sorted(followed.gone), `gone at entry ${taken}`).toEqual(sorted(gone))
    const changed = (maps: typeof before) =>
      [...maps.redirects.keys(), ...maps.gone.keys()].filter(
        (path) =>
          before.redirects.get(path) !== redirects.get(path) ||
          before.gone.get(path) !== gone.get(path),
      )
    for (const path of [...changed(before), ...changed(followed)])
      expect(followed.changed, path).toContain(path)
    media.settle()
    followed.settle()
  }
  return view
}

const sorted = <T>(map: ReadonlyMap<string, T>) =>
  [...map].toSorted(([left], [right]) => (left < right ? -1 : 1))

it('is that over random ledgers, entry by entry and in groups', () => {
  for (let seed = 1; seed <= 40; seed += 1)
    follow(randomLedger({ seed, length: 80 }), seed % 2 === 0 ? 1 : 7, seed)
})

it('is that over chains, circles and moves of redirects', () => {
  const chance = chanceOf(7)
  const places = ['/a/', '/b/', '/c/', '/d/', '/stories/one/', '/stories/two/']
  for (let seed = 1; seed <= 60; seed += 1) {
    const documents = Array.from({ length: 25 }, (): LedgerDocument => {
      if (chance.below(3) === 0)
        return aStory({
          id: `story-${chance.below(2)}`,
          slug: chance.pick(['one', 'two', 'three', 'four']),
        })
      const to =
        chance.below(3) === 0
          ? { kind: 'story' as const, id: `story-${chance.below(2)}` }
          : chance.pick(places)
      return aRedirect({ id: `redirect-${chance.below(4)}`, from: chance.pick(places), to })
    })
    follow(standing(documents), 3, seed)
  }
})

/** Leaves out what may not stand, such as a second story at an address. */
function standing(documents: readonly LedgerDocument[]): Entry[] {
  const right: LedgerDocument[] = []
  for (const document of documents)
    try {
      aLedger([...right, document])
      right.push(document)
    } catch {
      continue
    }
  return aLedger(right).entries
}

it('costs what a change touches', () => {
  const documents = Array.from({ length: 400 }, (_, index) =>
    aStory({ id: `story-${index}`, slug: `story-${index}` }),
  )
  const moved = documents.map((story) => aStory({ id: story.id, slug: `${story.slug}-moved` }))
  const { entries } = aLedger([...documents, ...moved, aStory({ id: 'story-7', slug: 'again' })])
  const view = new LedgerView()
  const followed = new FollowedAddresses(view, new PublishedMedia(view))
  for (const entry of entries.slice(0, -1)) view.apply(entry)
  followed.update((path) => pagesOf(view).has(path), [])
  followed.settle()
  view.apply(entries.at(-1) as Entry)
  followed.update(() => false, [])
  expect(followed.changed.size).toBeLessThan(10)
})
