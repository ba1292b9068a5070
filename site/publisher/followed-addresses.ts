/**
 * The addresses that are not pages, kept up to date: of each, what its answer
 * depends on is known, so that a change costs what it changes. The outcome is
 * the one that addresses.ts works out from nothing.
 */
import { normalPath, type DocumentOf, type LedgerView, type Reference } from '../../ledger/index.ts'
import {
  formerAddress,
  lastAddressOf,
  latestIn,
  type OtherAddresses,
  type Shown,
} from './addresses.ts'
import type { PublishedMedia } from './media-routes.ts'

type Redirect = DocumentOf<'redirect'>

/** A redirect set by hand. The later published counts. */
interface ByHand {
  id: string
  to: string | Reference
}

/** An address with the steps that its answer follows from. */
interface Walk {
  target: string | undefined
  seen: Set<string>
}

export class FollowedAddresses implements OtherAddresses {
  readonly redirects = new Map<string, string>()
  readonly gone = new Map<string, string | undefined>()
  readonly #view: LedgerView
  readonly #media: PublishedMedia
  readonly #shown: Shown
  readonly #byHand = new Map<string, ByHand[]>()
  /** From where redirects lead that name a document. */
  readonly #naming = new Map<string, Set<string>>()
  /** Of each redirect, from where it leads. In the order of their first publication. */
  readonly #places = new Map<string, { rank: number; from: string }>()
  /** Whose answers follow from an address. */
  readonly #dependents = new Map<string, Set<string>>()
  readonly #dependencies = new Map<string, ReadonlySet<string>>()
  readonly #touched = new Set<string>()
  readonly #changed = new Set<string>()
  #isPage: (path: string) => boolean = () => false

  /** Before the view's first entry. */
  constructor(view: LedgerView, media: PublishedMedia, shown = latestIn(view)) {
    this.#view = view
    this.#media = media
    this.#shown = shown
    view.onChange(({ publication }) => {
      this.#touchAddressesOf(publication)
      // The text of any other is not needed here, and may be in a file.
      const { kind, id, document } = publication
      if (kind === 'redirect') this.#placeRedirect(id, document as Redirect | undefined)
    })
  }

  /** Pages show another version of a document from now on, or none. */
  showOther({ kind, id }: Reference): void {
    this.#touchAddressesOf({ kind, id })
    const redirect = kind === 'redirect' ? this.#shown({ kind, id }) : undefined
    if (kind === 'redirect') this.#placeRedirect(id, redirect as Redirect | undefined)
  }

  #touchAddressesOf({ kind, id }: Reference): void {
    for (const address of this.#view.publication(kind, id)?.addresses ?? [])
      this.#touched.add(address)
    for (const from of this.#naming.get(keyOf({ kind, id })) ?? []) this.#touched.add(from)
  }

  /**
   * Brings the answers up to date. `further`: other addresses that have become
   * pages or ceased to be, pictures and files among them.
   */
  update(isPage: (path: string) => boolean, further: Iterable<string>): void {
    this.#isPage = isPage
    for (const path of [...further, ...this.#media.touched]) this.#touched.add(path)
    const affected = new Set(this.#touched)
    for (const path of this.#touched)
      for (const from of this.#dependents.get(path) ?? []) affected.add(from)
    for (const path of affected) this.#decide(path)
    this.#touched.clear()
  }

  /** After a release of which is not known what it changed. */
  touchAll(): void {
    for (const { from } of this.#view.formerAddresses()) this.#touched.add(from)
    for (const paths of [this.#byHand.keys(), this.#dependents.keys(), this.#media.left])
      for (const path of paths) this.#touched.add(path)
  }

  /** The addresses whose answers may have changed since `settle`. */
  get changed(): Set<string> {
    return this.#changed
  }

  settle(): void {
    this.#changed.clear()
  }

  #decide(path: string): void {
    this.#changed.add(path)
    this.redirects.delete(path)
    this.gone.delete(path)
    const isPage = this.#isPage(path)
    const { target, seen } = isPage
      ? { target: undefined, seen: new Set([path]) }
      : this.#walk(path)
    this.#depend(path, seen)
    if (isPage) return
    const end = this.#isWithdrawn(path) ? path : target
    const former = end === undefined ? undefined : this.#former(end)
    if (former?.isGone) this.gone.set(path, former.reason)
    else if (end !== undefined) this.redirects.set(path, end)
    if (this.#media.left.has(path)) this.gone.set(path, undefined)
  }

  #depend(path: string, seen: ReadonlySet<string>): void {
    for (const each of this.#dependencies.get(path) ?? [])
      if (!seen.has(each)) this.#dependents.get(each)?.delete(path)
    // Most addresses follow from themselves alone.
    if (seen.size > 1) this.#dependencies.set(path, seen)
    else this.#dependencies.delete(path)
    for (const each of seen.size > 1 ? seen : [])
      this.#dependents.set(each, (this.#dependents.get(each) ?? new Set()).add(path))
  }

  /** To the last step. One that goes in a circle leads where its document moved. */
  #walk(from: string): Walk {
    const seen = new Set([from])
    let target = this.#step(from)
    for (let next = target; next !== undefined; next = this.#step(next)) {
      if (seen.has(next)) return { target: this.#movedTo(from), seen }
      seen.add(next)
      target = next
    }
    return { target, seen }
  }

  #step(path: string): string | undefined {
    if (this.#isPage(path) || this.#isWithdrawn(path)) return undefined
    const set = (this.#byHand.get(path) ?? []).toSorted(
      (left, right) => this.#rankOf(right) - this.#rankOf(left),
    )
    for (const { to } of set) {
      const target =
        typeof to === 'string' ? normalPath(to) : lastAddressOf(this.#view, to, this.#shown)
      if (target) return target
    }
    return this.#movedTo(path)
  }

  #movedTo(path: string): string | undefined {
    const former = this.#former(path)
    return former && !former.isGone ? former.to : undefined
  }

  #isWithdrawn(path: string): boolean {
    return this.#former(path)?.isGone === true
  }

  #former(path: string): ReturnType<typeof formerAddress> {
    return this.#isPage(path) ? undefined : formerAddress(this.#view, path, this.#shown)
  }

  #placeRedirect(id: string, redirect: Redirect | undefined): void {
    const former = this.#places.get(id)
    const from = redirect ? normalPath(redirect.from) : (former?.from ?? '')
    this.#places.set(id, { rank: former?.rank ?? this.#places.size, from })
    for (const path of [former?.from, from]) if (path !== undefined) this.#touched.add(path)
    if (former) this.#byHand.set(former.from, this.#othersFrom(former.from, id))
    if (!redirect) return
    const { to } = redirect
    this.#byHand.set(from, [...this.#othersFrom(from, id), { id, to }])
    if (typeof to === 'string') return
    this.#naming.set(keyOf(to), (this.#naming.get(keyOf(to)) ?? new Set()).add(from))
  }

  #othersFrom(path: string, id: string): ByHand[] {
    return (this.#byHand.get(path) ?? []).filter((each) => each.id !== id)
  }

  #rankOf({ id }: ByHand): number {
    return this.#places.get(id)?.rank ?? 0
  }
}

const keyOf = ({ kind, id }: Reference): string => `${kind} ${id}`
