/**
 * The view: what a ledger adds up to. Documents as last published, addresses
 * they have moved from, and addresses that are gone. It is a function of the
 * entries alone, kept in memory and grown one entry at a time.
 */
import { addressesOf, addressOf, normalPath } from './addresses.ts'
import type { DocumentOf, LedgerDocument } from './documents/document.ts'
import type { Kind } from './documents/kinds.ts'
import type { Reference } from './documents/parts.ts'
import {
  emptyHead,
  headAfter,
  readBack,
  requireNext,
  subjectOf,
  type Entry,
  type Fact,
  type LedgerHead,
} from './entry.ts'
import { LedgerError } from './errors.ts'

/** What is known of a document besides its text. */
export interface Publication {
  kind: Kind
  id: string
  /** When it first became public, and its latest entry. */
  firstAt: string
  at: string
  number: number
  /** The latest entry, as it is kept. */
  entry: Entry
  /** Absent where the latest entry withdraws it. */
  readonly document?: LedgerDocument | undefined
  /** Why it was withdrawn, where that was said. */
  readonly reason?: string | undefined
  /** Every address it has answered at, oldest first, the present ones included. */
  addresses: string[]
}

/** Reads the document of its entry when it is asked for. */
class KeptPublication implements Publication {
  kind: Kind
  id: string
  firstAt: string
  entry: Entry
  addresses: string[]

  constructor({ kind, id }: Reference, entry: Entry, former: Publication | undefined) {
    this.kind = kind
    this.id = id
    this.firstAt = former?.firstAt ?? entry.at
    this.entry = entry
    this.addresses = former?.addresses ?? []
  }

  get at(): string {
    return this.entry.at
  }

  get number(): number {
    return this.entry.number
  }

  get document(): LedgerDocument | undefined {
    return this.entry.type === 'published' ? this.entry.document : undefined
  }

  get reason(): string | undefined {
    return this.entry.type === 'withdrawn' ? this.entry.reason : undefined
  }
}

/** What an entry did to a document. */
export interface DocumentChange {
  publication: Publication
}

/** How an entry that has been taken is kept, such as with its text in a file. `line`: as it is written, in UTF-8 where it was read back. */
export type Keep = (entry: Entry, line: string | Buffer) => Entry

export class LedgerView {
  head: LedgerHead = emptyHead
  readonly #publications = new Map<Kind, Map<string, Publication>>()
  /** Which document answers, or last answered, at an address. */
  readonly #holders = new Map<string, Publication>()
  /** Those of the holders that no longer answer there. */
  readonly #formerHolders = new Map<string, Publication>()
  /** Whence redirects set by hand lead, or once led. */
  readonly #ledFrom = new Set<string>()
  readonly #submissions = new Map<string, number>()
  readonly #listeners: ((change: DocumentChange) => void)[] = []
  readonly #keep: Keep

  constructor(keep: Keep = (entry) => entry) {
    this.#keep = keep
  }

  static of(entries: Iterable<Entry>): LedgerView {
    const view = new LedgerView()
    for (const entry of entries) view.apply(entry)
    return view
  }

  /** Takes the next entry, answers it as it is kept. Throws, and changes nothing, if it does not follow or may not stand. */
  apply(entry: Entry): Entry {
    return this.#apply(entry, requireNext(this.head, entry))
  }

  /** The same for a line that was written after its entry had been parsed and applied once. */
  applyLine(line: Buffer): Entry {
    return this.#apply(readBack(this.head, line), line)
  }

  #apply(entry: Entry, line: string | Buffer): Entry {
    this.requireMayStand(entry)
    const { kind, id } = subjectOf(entry)
    const former = this.publication(kind, id)
    const kept = this.#keep(entry, line)
    const publication = new KeptPublication({ kind, id }, kept, former)
    const document = entry.type === 'published' ? entry.document : undefined
    this.#place(publication, document ? addressesOf(document) : [])
    if (document?.kind === 'redirect') this.#ledFrom.add(normalPath(document.from))
    this.#submissions.set(entry.submission, entry.number)
    this.head = headAfter(entry)
    for (const listener of this.#listeners) listener({ publication })
    return kept
  }

  /** Calls the listener after each entry from now on. */
  onChange(listener: (change: DocumentChange) => void): void {
    this.#listeners.push(listener)
  }

  /**
   * Refuses a fact that the present state does not allow: an address that
   * another published document has, a withdrawal of what is not public, a
   * submission already carried out.
   */
  requireMayStand(fact: Fact): void {
    const number = this.#submissions.get(fact.submission)
    if (number !== undefined)
      throw new LedgerError({
        code: 'SUBMISSION_REPEATED',
        what: 'Nothing was appended.',
        why: `Submission ${fact.submission} stands already as entry ${number}.`,
        todo: 'Nothing needs doing.',
      })
    if (fact.type === 'withdrawn') this.#requirePublished(fact.subject)
    else this.#requireFreeAddresses(fact.document)
  }

  /** The published document, or undefined. */
  document<K extends Kind>(kind: K, id: string): DocumentOf<K> | undefined {
    return this.publication(kind, id)?.document as DocumentOf<K> | undefined
  }

  /** All that is known of a document that was ever published. */
  publication(kind: Kind, id: string): Publication | undefined {
    return this.#publications.get(kind)?.get(id)
  }

  /** What answers, or last answered, at an address. */
  holderOf(address: string): Publication | undefined {
    return this.#holders.get(address)
  }

  /** Of the addresses a document has answered at, those that no other document has taken. */
  addressesHeldBy(kind: Kind, id: string): string[] {
    const addresses = this.publication(kind, id)?.addresses ?? []
    return addresses.filter((address) => this.#isHeldBy(address, { kind, id }))
  }

  /** Whether a document has ever had this address, or a redirect led from it. */
  hasHad(address: string): boolean {
    return this.#holders.has(address) || this.#ledFrom.has(address)
  }

  /** The published documents of a kind, in the order of their first publication. */
  documents<K extends Kind>(kind: K): DocumentOf<K>[] {
    return [...(this.#publications.get(kind)?.values() ?? [])].flatMap((publication) =>
      publication.document ? [publication.document as DocumentOf<K>] : [],
    )
  }

  /** All of a kind that were ever published, in the order of their first publication. */
  publications(kind: Kind): Publication[] {
    return [...(this.#publications.get(kind)?.values() ?? [])]
  }

  /** The entry that carried out a submission, or undefined. */
  entryOfSubmission(submission: string): number | undefined {
    return this.#submissions.get(submission)
  }

  /** Every address that a document once answered at and no document answers at now. */
  *formerAddresses(): Generator<{ from: string; to?: string; reason?: string }> {
    for (const [from, holder] of this.#formerHolders) {
      const to = holder.document && addressOf(holder.document)
      yield { from, ...(to ? { to } : {}), ...(holder.reason ? { reason: holder.reason } : {}) }
    }
  }

  /** What last answered at such an address; nothing where it is no former one. */
  formerHolderOf(address: string): Publication | undefined {
    return this.#formerHolders.get(address)
  }

  /** `present`: where its document answers now. */
  #place(publication: Publication, present: readonly string[]): void {
    const ofKind = this.#publications.get(publication.kind) ?? new Map<string, Publication>()
    this.#publications.set(publication.kind, ofKind)
    ofKind.set(publication.id, publication)
    const { addresses } = publication
    publication.addresses = addresses.concat(present.filter((each) => !addresses.includes(each)))
    for (const address of publication.addresses)
      if (present.includes(address) || this.#isHeldBy(address, publication))
        this.#hold(address, publication, present.includes(address))
  }

  #hold(address: string, publication: Publication, isPresent: boolean): void {
    this.#holders.set(address, publication)
    if (isPresent) this.#formerHolders.delete(address)
    else this.#formerHolders.set(address, publication)
  }

  #isHeldBy(address: string, { kind, id }: Reference): boolean {
    const holder = this.#holders.get(address)
    return holder?.kind === kind && holder.id === id
  }

  #requirePublished({ kind, id }: Reference): void {
    if (this.document(kind, id)) return
    throw new LedgerError({
      code: 'NOTHING_TO_WITHDRAW',
      what: `The ${kind} was not withdrawn.`,
      why: 'It is not public.',
      todo: 'Nothing needs doing.',
    })
  }

  #requireFreeAddresses(document: LedgerDocument): void {
    for (const address of addressesOf(document)) {
      const holder = this.#holders.get(address)
      if (!holder || this.#isHeldBy(address, document) || !holder.document) continue
      if (!addressesOf(holder.document).includes(address)) continue
      throw new LedgerError({
        code: 'ADDRESS_TAKEN',
        what: 'The document was not published.',
        why: `Another ${holder.kind} has the address ${address}.`,
        todo: 'Choose another address for it.',
        issues: [{ path: 'slug', message: `is taken by ${holder.kind} ${holder.id}` }],
      })
    }
  }
}
