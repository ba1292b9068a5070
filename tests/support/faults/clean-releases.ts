/**
 * What the public site must answer at each entry of a ledger: rendered whole,
 * from nothing, by a publisher that nobody disturbs.
 */
import { LedgerView, nextEntry, type Entry } from '../../../ledger/index.ts'
import type { Renderer } from '../../../site/publisher/index.ts'
import type { SiteReader } from '../../../site/store/index.ts'
import { testOrigin } from '../site/a-site.ts'
import { withStoreOf, type StoreRequest } from '../site/stores.ts'

/** Status, and the hash of the bytes or where it leads to. */
export type CleanAnswer = `${number} ${string}`

export interface CleanRelease {
  release: string
  answers: Map<string, CleanAnswer>
  /** What is answered where there is nothing. */
  unknown: CleanAnswer
}

export class CleanReleases {
  readonly #entries: readonly Entry[]
  readonly #making: Omit<StoreRequest, 'groups'>
  readonly #made = new Map<string, Promise<CleanRelease>>()

  constructor(
    entries: readonly Entry[],
    renderer: Renderer,
    further: Pick<StoreRequest, 'mayHoldBack'> = {},
  ) {
    this.#entries = entries
    this.#making = { renderer, origin: testOrigin, ...further }
  }

  /** The release that ends with this entry. One is made at a time: they share a renderer. */
  at(number: number): Promise<CleanRelease> {
    return this.#once(`${number}`, this.#entries.slice(0, number))
  }

  /**
   * The release that ends with this entry as it is once the withdrawals that come
   * up to another one are carried out ahead of theirs (decision 016): without
   * what they take, and with nothing else of what waits.
   */
  without(number: number, upTo: number): Promise<CleanRelease> {
    const entries = this.#entries.slice(0, number)
    const view = new LedgerView()
    for (const entry of entries) view.apply(entry)
    for (const entry of this.#entries.slice(number, upTo)) {
      if (entry.type !== 'withdrawn') continue
      const { at, submission, subject, reason } = entry
      if (!view.publication(subject.kind, subject.id)?.document) continue
      const fact = { type: 'withdrawn', submission, subject, reason } as const
      const withdrawal = nextEntry(view.head, fact, new Date(at))
      view.apply(withdrawal)
      entries.push(withdrawal)
    }
    return this.#once(`${number} ${view.head.hash}`, entries)
  }

  #once(name: string, entries: Entry[]): Promise<CleanRelease> {
    const known = this.#made.get(name)
    if (known) return known
    const former = [...this.#made.values()].at(-1)
    const making = Promise.resolve(former).then(() => this.#make(entries))
    this.#made.set(name, making)
    return making
  }

  get count(): number {
    return this.#made.size
  }

  #make(entries: Entry[]): Promise<CleanRelease> {
    return withStoreOf({ ...this.#making, groups: [entries] }, releaseOf)
  }
}

function releaseOf(store: SiteReader): CleanRelease {
  const answers = new Map<string, CleanAnswer>()
  for (const { path, status, body } of store.routes()) answers.set(path, `${status} ${body}`)
  for (const { path, hash } of store.media()) answers.set(path, `200 ${hash}`)
  for (const { path, target } of store.redirects()) answers.set(path, `301 ${target}`)
  for (const { path } of store.gone()) {
    const answer = store.findAnswer(path)
    answers.set(path, `410 ${answer && 'body' in answer ? answer.body : ''}`)
  }
  const [, body = ''] = answers.get('/404/')?.split(' ') ?? []
  return { release: store.head()?.release ?? '', answers, unknown: `404 ${body}` }
}
