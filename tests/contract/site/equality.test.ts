/**
 * The store that grows entry by entry equals the one made at once from the
 * whole ledger: every address, byte for byte. `LONG=1` tries 500 ledgers.
 */
import { beforeAll, describe, expect, it } from 'vitest'
import type { Entry } from '../../../ledger/index.ts'
import type { Renderer } from '../../../site/publisher/index.ts'
import { loadRenderer } from '../../../site/render.ts'
import { chanceOf } from '../../support/random/chance.ts'
import { randomLedger } from '../../support/random-ledger.ts'
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

  it('is found out where one page is not rendered again', async () => {
    expect(await differencesOverSteps(1, forgetful(renderer, '/404/'))).toContain('route /404/')
  })

  it('is found out where an address that vanished is still there', async () => {
    const differences = await differencesOverSteps(3, clinging(renderer))
    expect(differences.filter((each) => /^route .*\/s-/.test(each))).not.toEqual([])
  })
})

/** `stepping` renders the store that grows; the whole is always rendered rightly. */
async function differencesOverSteps(seed: number, stepping: Renderer): Promise<string[]> {
  const entries = randomLedger({ seed, length })
  const groups = inGroups(entries, seed)
  const grown = await publishInGroups({ groups, renderer: stepping, origin })
  const clean = await publishInGroups({ groups: [entries], renderer, origin })
  return differencesOf(grown, clean)
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
function clinging(right: Renderer): Renderer {
  const known = new Set<string>()
  return {
    ...right,
    routes: () => {
      const routes = right.routes()
      const present = new Set(routes.map(({ path }) => path))
      for (const path of present) if (path.includes('/s-')) known.add(path)
      const vanished = [...known].filter((path) => !present.has(path))
      return [...routes, ...vanished.map((path) => ({ path, status: 200 }))]
    },
    render: async (path) => {
      if (right.routes().some((route) => route.path === path)) return right.render(path)
      const { status, contentType, body } = await right.render('/about/')
      return { status, contentType, body }
    },
  }
}
