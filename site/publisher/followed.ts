/**
 * What has been followed so far: the view of the ledger with all that keeps
 * step with it, and the entries that are in no release yet.
 */
import {
  LedgerError,
  LedgerView,
  parseEntry,
  subjectOf,
  type Entry,
  type LedgerHead,
} from '../../ledger/index.ts'
import type { SiteReader, Withdrawn } from '../store/index.ts'
import { withdrawnAddressesOf } from './addresses.ts'
import type { DocumentArchive } from './document-archive.ts'
import { FollowedAddresses } from './followed-addresses.ts'
import { HeldBack } from './held-back.ts'
import { requireWithdrawal } from './known-withdrawal.ts'
import { PublishedMedia } from './media-routes.ts'
import { pagesOf, shownBy, type Renderer } from './renderer.ts'

/** An entry that cannot be followed. */
export interface Broken {
  number: number
  error: LedgerError
}

export interface FollowedParts {
  store: SiteReader
  renderer: Renderer
  /** Where documents are kept; without one, in memory. */
  archive?: DocumentArchive | undefined
  known?: LedgerHead | undefined
}

export class Followed {
  readonly view: LedgerView
  readonly media: PublishedMedia
  readonly addresses: FollowedAddresses
  /** Only of a renderer that tells what pages read. */
  readonly heldBack: HeldBack | undefined
  /** Pictures and files that were seen to be here since the start. */
  readonly broughtBlobs = new Set<string>()
  /** The last withdrawal that this node had published before. */
  readonly known: LedgerHead | undefined
  /** The entry up to which it had carried out withdrawals before, also ahead of their release. */
  readonly carriedOut: number
  readonly #renderer: Renderer
  #waiting: Entry[] = []

  constructor({ store, renderer, archive, known }: FollowedParts) {
    this.view = new LedgerView(archive?.keep)
    this.media = new PublishedMedia(this.view)
    this.addresses = new FollowedAddresses(this.view, this.media, shownBy(renderer, this.view))
    this.#renderer = renderer
    this.known = known
    const early = store.withdrawnEarly().map(({ number }) => number)
    this.carriedOut = Math.max(known?.number ?? 0, ...early)
    renderer.show(this.view)
    this.#readBack(store)
    if (renderer.tracking) {
      const { view, media, addresses } = this
      this.heldBack = new HeldBack({ view, media, addresses, tracking: renderer.tracking })
    }
    this.heldBack?.restore(store.findMeta('held'), store.entries())
    this.settle()
    if (store.findMeta('bundle') !== renderer.bundle) this.heldBack?.retryAll()
  }

  /** What this very program has written it has also parsed: then the chain alone is checked. */
  #readBack(store: SiteReader): void {
    if (store.findMeta('bundle') === this.#renderer.bundle)
      for (const line of store.entryBytes()) this.view.applyLine(line)
    else for (const entry of store.entries()) this.view.apply(entry)
  }

  get head(): LedgerHead {
    return this.view.head
  }

  /** Whether such a withdrawal is still missing: no release may be made. */
  get isBehind(): boolean {
    return this.head.number < this.carriedOut
  }

  /** Applied to the view, and in no release yet. */
  get waiting(): readonly Entry[] {
    return this.#waiting
  }

  get hasWithdrawal(): boolean {
    return this.#waiting.some(({ type }) => type === 'withdrawn')
  }

  /** Applies entries in order; answers the error of the first that cannot be followed. */
  take(values: readonly unknown[]): Broken | undefined {
    for (const value of values)
      try {
        const entry = parseEntry(value)
        requireWithdrawal(this.known, entry)
        const noteTaken = this.heldBack?.notice(entry)
        const kept = this.view.apply(entry)
        noteTaken?.()
        this.#waiting.push(kept)
      } catch (error) {
        if (!(error instanceof LedgerError)) throw error
        return { number: this.head.number + 1, error }
      }
    return undefined
  }

  /** What is gone by the entries applied. */
  withdrawn(): Withdrawn[] {
    return withdrawnAddressesOf(this.view, this.media)
  }

  /**
   * What will be gone by entries that are not applied yet: the addresses of
   * what they withdraw, and the pictures and files that nothing else names.
   */
  withdrawnBy(entries: readonly Entry[]): Withdrawn[] {
    const withdrawals = entries.filter((entry) => entry.type === 'withdrawn')
    const number = withdrawals.at(-1)?.number ?? 0
    const pages = withdrawals.flatMap(({ subject: { kind, id }, reason }) =>
      this.view
        .addressesHeldBy(kind, id)
        .map((path) => ({ path, number, ...(reason === undefined ? {} : { reason }) })),
    )
    const media = this.media.namedOnlyBy(withdrawals.map(subjectOf))
    return [...pages, ...media.map((path) => ({ path, number }))]
  }

  /** All that was applied until now is in the store's release. */
  settle(): void {
    this.#waiting = []
    const { tracking } = this.#renderer
    this.#renderer.show(this.view)
    if (tracking) this.addresses.update(pagesOf(this.#renderer, tracking), tracking.turned())
    this.addresses.settle()
    tracking?.settle()
    this.media.settle()
    this.heldBack?.settle()
  }
}
