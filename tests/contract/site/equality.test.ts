/**
 * The store that grows entry by entry equals the one made at once from the
 * whole ledger: every address, byte for byte. `LONG=1` tries 500 ledgers.
 */
import { beforeAll, describe, expect, it } from 'vitest'
import { addressOf, type Entry } from '../../../ledger/index.ts'
import { openDrawingThreads, type Renderer, type Tracking } from '../../../site/publisher/index.ts'
import { loadRenderer } from '../../../site/render.ts'
import { aStory, aTheme } from '../../support/documents.ts'
import { aLedger } from '../../support/ledger.ts'
import { chanceOf } from '../../support/random/chance.ts'
import { linkedLedger, randomLedger } from '../../support/random-ledger.ts'
import { paragraphs } from '../../support/rich-text.ts'
import { differencesOf, publishInGroups } from '../../support/site/stores.ts'

const origin = 'https://xuanjiang.example.com'
const ledgers = process.env['LONG'] ? 500 : 20
const length = 50
const mostInGroup = process.env['LONG'] ? 5 : 15

let renderer: Renderer

beforeAll(async () => {
  renderer = await loadRenderer({ origin })
})

describe('a store made step by step', () => {
  it(
    `equals a clean render of the whole, over ${ledgers} random ledgers of ${length} entries`,
    async () => {
      for (let seed = 1; seed <= ledgers; seed += 1)
        expect(await differencesOverSteps(seed, renderer), `ledger of seed ${seed}`).toEqual([])
    },
    ledgers * 20_000,
  )

  it(
    'is the same where documents are held back for links that lead nowhere',
    async () => {
      let held = 0
      for (let seed = 1; seed <= ledgers; seed += 1) {
        const groups = inGroups(linkedLedger({ seed, length, origin }), seed)
        const making = { renderer, origin, mayHoldBack: true }
        const grown = await publishInGroups({ ...making, groups })
        const clean = await publishInGroups({ ...making, groups: [groups.flat()] })
        expect(differencesOf(grown, clean), `ledger of seed ${seed}`).toEqual([])
        held += grown.heldBack
      }
      expect(held).toBeGreaterThan(ledgers / 2)
    },
    ledgers * 20_000,
  )

  it('is the same where another thread draws it', async () => {
    const thread = await openDrawingThreads({ origin })
    try {
      for (const seed of [1, 2, 3])
        expect(await differencesOverSteps(seed, thread), `ledger of seed ${seed}`).toEqual([])
    } finally {
      await thread.close()
    }
  })

  it('is found out where one page is not rendered again', async () => {
    expect(await differencesOverSteps(1, forgetful(renderer, '/404/'))).toContain('route /404/')
  })

  it('is found out where an address that vanished is still there', async () => {
    expect(await differencesOverSeeds(clinging(renderer))).not.toEqual([])
  })

  it('is found out where a document’s own page does not note it', async () => {
    const body = paragraphs('改过的一段。')
    const { entries } = aLedger([aTheme(), aStory(), aStory({ body })])
    const groups = [entries.slice(0, -1), entries.slice(-1)]
    const address = addressOf(aStory())
    const deaf = unnoted(renderer, (key) => key.startsWith('#slug '))
    expect(await differencesOver(groups, renderer)).toEqual([])
    expect(await differencesOver(groups, deaf)).toEqual([`route ${address}`, `search ${address}`])
  })

  it.each([
    ['lists do not note the newest stories', (key: string) => key.includes('newest stories')],
    ['pages do not note the navigation', (key: string) => key === '=open navigation'],
    ['pages do not note the documents they name', (key: string) => key.startsWith('#document ')],
  ])('is found out where %s', async (_, isLeftOut) => {
    expect(await differencesOverSeeds(unnoted(renderer, isLeftOut))).not.toEqual([])
  })

  it('is found out where a selector that reads others is not asked again', async () => {
    expect(await differencesOverSeeds(unasked(renderer, '=lecture cards'))).not.toEqual([])
  })
})

/** `stepping` renders the store that grows; the whole is always rendered rightly. */
const differencesOverSteps = (seed: number, stepping: Renderer): Promise<string[]> =>
  differencesOver(inGroups(randomLedger({ seed, length }), seed), stepping)

async function differencesOver(groups: Entry[][], stepping: Renderer): Promise<string[]> {
  const grown = await publishInGroups({ groups, renderer: stepping, origin })
  const clean = await publishInGroups({ groups: [groups.flat()], renderer, origin })
  return differencesOf(grown, clean)
}

/** The first differences that a faulty renderer gives over some ledgers; a stop is one, too. */
async function differencesOverSeeds(faulty: Renderer): Promise<string[]> {
  for (let seed = 1; seed <= 5; seed += 1) {
    const differences = await differencesOverSteps(seed, faulty).catch((error: unknown) => [
      String(error),
    ])
    if (differences.length > 0) return differences
  }
  return []
}

function inGroups(entries: Entry[], seed: number): Entry[][] {
  const chance = chanceOf(seed)
  const groups: Entry[][] = []
  for (let taken = 0; taken < entries.length; taken += groups.at(-1)?.length ?? 0)
    groups.push(entries.slice(taken, taken + 1 + chance.below(mostInGroup)))
  return groups
}

/** A fault for the test to find: what was once rendered at a path stays. */
function forgetful(right: Renderer, path: string): Renderer {
  let first: Awaited<ReturnType<Renderer['render']>> | undefined
  return {
    ...right,
    render: async (asked) => {
      if (asked !== path) return right.render(asked)
      first ??= await right.render(asked)
      return first
    },
  }
}

/** A fault for the test to find: an address answers after its document has left it. */
const clinging = (right: Renderer): Renderer =>
  withTracking(right, ({ turned, findRoute }) => ({
    turned: () => turned().filter((path) => findRoute(path) !== undefined),
  }))

/** A fault for the test to find: pages do not note that they have read this. */
const unnoted = (right: Renderer, isLeftOut: (key: string) => boolean): Renderer => ({
  ...right,
  render: async (path) => {
    const page = await right.render(path)
    return { ...page, reads: (page.reads ?? []).filter((key) => !isLeftOut(key)) }
  },
})

/** A fault for the test to find: a selector's answer is taken for the former one. */
const unasked = (right: Renderer, name: string): Renderer =>
  withTracking(right, ({ ask, answers }) => {
    const first = new Map<string, string>()
    const firstHash = (key: string, hash: string) => {
      if (key !== name) return hash
      first.set(key, first.get(key) ?? hash)
      return first.get(key) ?? hash
    }
    return {
      ask: (key) => firstHash(key, ask(key) ?? ''),
      answers: () => answers().map((each) => ({ ...each, hash: firstHash(each.key, each.hash) })),
    }
  })

function withTracking(
  right: Renderer,
  change: (tracking: Tracking) => Partial<Tracking>,
): Renderer {
  if (!right.tracking) throw new Error('The renderer does not track what pages read.')
  return { ...right, tracking: { ...right.tracking, ...change(right.tracking) } }
}
