/**
 * The public site as a reader finds it during a fault: every answer must belong
 * to one complete release, and no release may be older than one seen before.
 */
import { createHash } from 'node:crypto'
import { patience } from '../patience.ts'
import type { Chance } from '../random/chance.ts'
import type { CleanAnswer, CleanRelease, CleanReleases } from './clean-releases.ts'

/** Addresses that every release changes or names others in. */
const aggregates = ['/', '/stories/', '/lectures/', '/sitemap.xml', '/rss.xml', '/robots.txt']

/** Filled in by the public server for each reader; the store has only its frame. */
const answeredLive = new Set(['/search/'])

const mostMilliseconds = 50_000 * patience

interface Health {
  entry: number
  release: string
}

interface Node {
  readonly address: string
}

export class Reader {
  /** How many answers were compared with a clean release. */
  compared = 0
  /** How many looks found one and the same release before and after. */
  looks = 0
  /** How many looks found something withdrawn ahead of its release. */
  early = 0
  readonly #node: Node
  readonly #latest: () => number
  readonly #clean: CleanReleases
  readonly #chance: Chance
  #lastEntry = 0
  /** Addresses of former releases: what has left must not come back either. */
  readonly #known = new Set<string>()

  /** `latest`: the last entry that the ledger has so far. */
  constructor(node: Node, clean: CleanReleases, chance: Chance, latest: () => number) {
    this.#node = node
    this.#latest = latest
    this.#clean = clean
    this.#chance = chance
  }

  /** Compares some addresses, or all; answers the entry. Throws where one does not belong. */
  async look(how: 'some' | 'all' = 'some'): Promise<number> {
    for (;;) {
      const before = await this.health()
      const release = await this.#clean.at(before.entry)
      this.#requireForward(before)
      const answers = await this.#ask(this.#choose(release, how))
      const after = await this.health()
      // Another release came while it was asked: the next look will see one alone.
      if (!answers || after.entry !== before.entry || after.release !== before.release) continue
      if (before.release === release.release) this.#compare(answers, release, before.entry)
      else await this.#compareEarly(answers, release, before.entry)
      this.looks += 1
      return before.entry
    }
  }

  /** Which release is served, waiting until one is. */
  async health(): Promise<Health> {
    const deadline = performance.now() + mostMilliseconds
    for (;;) {
      const response = await ask(this.#node.address, '/health')
      if (response?.status === 200) return JSON.parse(response.body.toString()) as Health
      if (performance.now() > deadline) throw new Error('Nothing was served.')
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  }

  /** Waits until the release of an entry is served; answers the milliseconds. */
  async untilEntry(number: number): Promise<number> {
    const began = performance.now()
    for (;;) {
      const { entry } = await this.health()
      if (entry >= number) return performance.now() - began
      if (performance.now() - began > mostMilliseconds)
        throw new Error(`The site stands at entry ${entry}.`)
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  }

  #requireForward({ entry }: Health): void {
    if (entry < this.#lastEntry)
      throw new Error(`Entry ${entry} is served after entry ${this.#lastEntry} was.`)
    this.#lastEntry = entry
  }

  #choose(release: CleanRelease, how: 'some' | 'all'): string[] {
    for (const path of release.answers.keys()) if (!answeredLive.has(path)) this.#known.add(path)
    if (how === 'all') return [...this.#known]
    const gone = [...release.answers].flatMap(([path, one]) => (one.startsWith('410') ? path : []))
    const several = (paths: string[], count: number) =>
      paths.length === 0 ? [] : Array.from({ length: count }, () => this.#chance.pick(paths))
    return [...aggregates, ...several([...this.#known], 12), ...several(gone, 4)]
  }

  /** Undefined where the server went away meanwhile. */
  async #ask(paths: string[]): Promise<Map<string, CleanAnswer> | undefined> {
    const answers = new Map<string, CleanAnswer>()
    for (const path of paths) {
      const response = await ask(this.#node.address, path)
      if (!response) return undefined
      answers.set(path, answerIn(response))
    }
    return answers
  }

  /**
   * A withdrawal overtakes what waits: its addresses are gone from a release that
   * still has them, and every other page is that release's, or as it is without
   * what was withdrawn.
   */
  async #compareEarly(
    answers: Map<string, CleanAnswer>,
    release: CleanRelease,
    entry: number,
  ): Promise<void> {
    const gone: string[] = []
    for (let number = entry + 1; number <= this.#latest(); number += 1)
      for (const [path, one] of (await this.#clean.at(number)).answers)
        if (one.startsWith('410')) gone.push(path)
    if (!gone.some((path) => !release.answers.get(path)?.startsWith('410')))
      throw new Error(`Entry ${entry} is served as a release of another name.`)
    for (const path of gone) if (answers.get(path)?.startsWith('410')) answers.delete(path)
    for (let upTo = entry + 1; upTo <= this.#latest(); upTo += 1) {
      const { answers: without } = await this.#clean.without(entry, upTo)
      for (const [path, answer] of answers) if (answer === without.get(path)) answers.delete(path)
    }
    this.#compare(answers, release, entry)
    this.early += 1
  }

  #compare(answers: Map<string, CleanAnswer>, release: CleanRelease, entry: number): void {
    for (const [path, answer] of answers) {
      const clean = release.answers.get(path) ?? release.unknown
      if (answer !== clean)
        throw new Error(`At entry ${entry}, ${path} answers ${answer}, not ${clean}.`)
      this.compared += 1
    }
  }
}

interface Response {
  status: number
  location: string | null
  body: Buffer
}

/** Undefined where there is nobody, or the connection was cut. */
export async function ask(address: string, path: string): Promise<Response | undefined> {
  if (address === '') return undefined
  try {
    const url = `${address}${encodeURI(path)}`
    const response = await fetch(url, {
      redirect: 'manual',
      signal: AbortSignal.timeout(10_000 * patience),
    })
    const body = Buffer.from(await response.arrayBuffer())
    return { status: response.status, location: response.headers.get('location'), body }
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

export const answerIn = ({ status, location, body }: Response): CleanAnswer =>
  `${status} ${location === null ? createHash('sha256').update(body).digest('hex') : decodeURIComponent(location)}`
