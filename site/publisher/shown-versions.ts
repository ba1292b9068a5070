/** Makes pages, and the pictures with them, show other versions of documents than the view has. */
import { addressOf, type Entry, type Kind, type LedgerView } from '../../ledger/index.ts'
import type { Holder } from '../src/content/catalogue.ts'
import type { Culprit } from './errors.ts'
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
}

type Showing = [subject: Culprit, version: Version | undefined]

export class ShownVersions {
  readonly #view: LedgerView
  readonly #tracking: Tracking
  readonly #media: PublishedMedia

  constructor({ view, tracking, media }: ShownParts) {
    this.#view = view
    this.#tracking = tracking
    this.#media = media
  }

  /** Shows this version, or none. */
  show({ kind, id }: Culprit, version: Version | undefined): void {
    this.#tracking.show(kind, id, version?.holder)
    this.#media.show(kind, id, version?.holder)
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
