/** Makes pages, and the pictures and addresses with them, show other versions than the view has. */
import {
  addressesOf,
  addressOf,
  type Entry,
  type Kind,
  type LedgerView,
} from '../../ledger/index.ts'
import type { Holder } from '../src/content/catalogue.ts'
import type { Culprit } from './errors.ts'
import type { FollowedAddresses } from './followed-addresses.ts'
import type { PublishedMedia } from './media-routes.ts'
import type { Tracking } from './renderer.ts'

/** A version of a document, by the entry that published it. */
export interface Version {
  number: number
  holder: Holder
}

export interface ShownParts {
  view: LedgerView
  tracking: Tracking
  media: PublishedMedia
  /** Of a site that is changed; one that is made at once works them out from nothing. */
  addresses?: FollowedAddresses
}

type Showing = [subject: Culprit, version: Version | undefined]

export class ShownVersions {
  readonly #view: LedgerView
  readonly #tracking: Tracking
  readonly #media: PublishedMedia
  readonly #addresses: FollowedAddresses | undefined

  constructor({ view, tracking, media, addresses }: ShownParts) {
    this.#view = view
    this.#tracking = tracking
    this.#media = media
    this.#addresses = addresses
  }

  /** Shows this version, or none. */
  show({ kind, id }: Culprit, version: Version | undefined): void {
    this.#tracking.show(kind, id, version?.holder)
    this.#media.show(kind, id, version?.holder)
    this.#addresses?.showOther({ kind, id })
  }

  /** An address that passes from one document to another is free before the other has it. */
  showAll(all: readonly Showing[]): void {
    for (const showing of all) if (this.#isElsewhere(showing)) this.show(showing[0], undefined)
    for (const [subject, version] of all)
      if (this.#shown(subject) !== version?.holder) this.show(subject, version)
  }

  latestOf({ kind, id }: Culprit): Version | undefined {
    const entry = this.#view.publication(kind, id)?.entry
    return entry && versionOf(entry)
  }

  /** Whether another document has an address of this version by now, or has had it since. */
  hasLostAddress(subject: Culprit, version: Version | undefined): boolean {
    if (!version) return false
    return addressesOf(version.holder.document).some((address) => {
      const holder = this.#view.holderOf(address)
      return holder !== undefined && keyOf(holder) !== keyOf(subject)
    })
  }

  #isElsewhere([subject, version]: Showing): boolean {
    const shown = this.#shown(subject)?.document
    return (
      !version || (shown !== undefined && addressOf(shown) !== addressOf(version.holder.document))
    )
  }

  #shown({ kind, id }: Culprit): Holder | undefined {
    return this.#tracking.shown(kind, id)
  }
}

export const versionOf = (entry: Entry): Version | undefined =>
  entry.type === 'published' ? { number: entry.number, holder: entry } : undefined

export const keyOf = ({ kind, id }: { kind: Kind; id: string }): string => `${kind} ${id}`

export const referenceOf = (key: string): Culprit => {
  const [kind, id] = key.split(' ') as [Kind, string]
  return { kind, id }
}
