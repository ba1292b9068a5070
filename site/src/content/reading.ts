/**
 * The one place where pages read documents. What a page asks for here, or of a
 * selector, is what it depends on; it is noted as it is read.
 *
 * A selector is a question with a name. When an entry changes something that
 * it reads, it is asked again, and who reads it is drawn again only where its
 * answer has changed. So lists ask for cards, not for whole documents.
 */
import { addressOf } from '../../../ledger/index.ts'
import type { DocumentOf, Kind, LedgerDocument } from '../../../ledger/index.ts'
import { cells } from './catalogue.ts'
import { edition } from './edition.ts'

type Argument = string | number | undefined | readonly string[]

const selectors = new Map<string, (...args: never[]) => unknown>()

/** Names a question. Its arguments are plain values; its answer is made of lists and records. */
export function selector<A extends Argument[], T>(
  name: string,
  make: (...args: A) => T,
): (...args: A) => T {
  if (selectors.has(name)) throw new Error(`Two selectors are called ${name}.`)
  selectors.set(name, make)
  return (...args) => {
    const key = args.length === 0 ? name : JSON.stringify([name, ...args])
    return edition().notes.select(key, args.length === 0, () => make(...args))
  }
}

/** Asks a selector again by the key it was noted under; false where there is none of its name. */
export function askAgain(key: string): boolean {
  const [name, ...args] = (key.startsWith('[') ? JSON.parse(key) : [key]) as [string, ...never[]]
  const make = selectors.get(name)
  if (!make) return false
  edition().notes.select(key, args.length === 0, () => make(...args))
  return true
}

/** The published documents of a kind, in the order of their first publication. */
export function documentsOf<K extends Kind>(kind: K): DocumentOf<K>[] {
  const { catalogue, notes } = edition()
  notes.noteCell(cells.kind(kind))
  return catalogue.documents(kind)
}

/** A published document, or undefined where it is not public. */
export function documentOf<K extends Kind>(
  kind: K,
  id: string | undefined,
): DocumentOf<K> | undefined {
  if (id === undefined) return undefined
  const { catalogue, notes } = edition()
  notes.noteCell(cells.document(kind, id))
  return catalogue.document(kind, id)
}

/** Those of the named documents that are public, in the order named. */
export const documentsNamed = <K extends Kind>(kind: K, ids: readonly string[]): DocumentOf<K>[] =>
  ids.flatMap((id) => documentOf(kind, id) ?? [])

/** The document whose page is asked for. The route table offers no page without one. */
export function requireBySlug<K extends Kind>(kind: K, slug: string | undefined): DocumentOf<K> {
  const { catalogue, notes } = edition()
  notes.noteCell(cells.slug(kind, slug ?? ''))
  const found = slug === undefined ? undefined : catalogue.bySlug(kind, slug)
  if (!found) throw new Error(`No published ${kind} has the address part ${slug ?? '(none)'}.`)
  return found
}

/** The address of a referred document's page; undefined where it is not public or has none. */
export const addressOfReference = selector('address', (kind: Kind, id: string) => {
  const document: LedgerDocument | undefined = documentOf(kind, id)
  return document && addressOf(document)
})

/** A document without its text, for lists. */
export type Card<K extends Kind> = Omit<DocumentOf<K>, 'body'>

export function cardOf<K extends 'story' | 'figure' | 'chapter' | 'campaign-piece'>(
  document: DocumentOf<K>,
): Card<K> {
  const { body: _body, ...card } = document as { body: unknown }
  return card as Card<K>
}
