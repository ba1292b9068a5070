/**
 * The one place where pages read the ledger's view. What a page asks for here
 * is what it depends on.
 */
import { addressOf } from '../../../ledger/index.ts'
import type {
  DocumentOf,
  Kind,
  LedgerDocument,
  Publication,
  LedgerView,
} from '../../../ledger/index.ts'
import { edition } from './edition.ts'

/** Lists and indexes of one state of the view. A new entry makes a new state. */
interface Remembered {
  hash: string
  values: Map<string, unknown>
}

const memory = new WeakMap<LedgerView, Remembered>()

/** A value made from the view once, and kept until the ledger grows. */
export function remembered<T>(name: string, make: () => T): T {
  const { view } = edition()
  let state = memory.get(view)
  if (state?.hash !== view.head.hash) {
    state = { hash: view.head.hash, values: new Map() }
    memory.set(view, state)
  }
  if (!state.values.has(name)) state.values.set(name, make())
  return state.values.get(name) as T
}

/** The published documents of a kind, in the order of their first publication. */
export const documentsOf = <K extends Kind>(kind: K): DocumentOf<K>[] =>
  remembered(`documents ${kind}`, () => edition().view.documents(kind))

/** A published document, or undefined where it is not public. */
export const documentOf = <K extends Kind>(
  kind: K,
  id: string | undefined,
): DocumentOf<K> | undefined => (id === undefined ? undefined : edition().view.document(kind, id))

/** Those of the named documents that are public, in the order named. */
export const documentsNamed = <K extends Kind>(kind: K, ids: readonly string[]): DocumentOf<K>[] =>
  ids.flatMap((id) => documentOf(kind, id) ?? [])

/** When a document became public, and when it last changed. */
export const publicationOf = ({ kind, id }: LedgerDocument): Publication | undefined =>
  edition().view.publication(kind, id)

/** The document whose page is asked for. The route table offers no page without one. */
export function requireBySlug<K extends Kind>(kind: K, slug: string | undefined): DocumentOf<K> {
  const index = remembered(`slugs ${kind}`, () => indexBySlug(kind))
  const found = slug === undefined ? undefined : index.get(slug)
  if (!found) throw new Error(`No published ${kind} has the address part ${slug ?? '(none)'}.`)
  return found
}

function indexBySlug<K extends Kind>(kind: K): Map<string, DocumentOf<K>> {
  return new Map(
    documentsOf(kind).flatMap((document) =>
      'slug' in document ? [[document.slug, document]] : [],
    ),
  )
}

/** The address of a referred document's page; undefined where it is not public or has none. */
export function addressOfReference(reference: { kind: Kind; id: string }): string | undefined {
  const document = documentOf(reference.kind, reference.id)
  return document && addressOf(document)
}
