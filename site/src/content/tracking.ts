/**
 * What the publisher asks about changes in the edition shown. Importing every
 * module that names selectors makes all of them known by name.
 */
import './campaigns.ts'
import './figures.ts'
import './lectures.ts'
import './links.ts'
import './menu.ts'
import './sitemap.ts'
import './site.ts'
import './stories.ts'
import './teams.ts'
import './textbooks.ts'
import './venues.ts'
import type { Kind } from '../../../ledger/index.ts'
import { cells, type Holder } from './catalogue.ts'
import { edition } from './edition.ts'
import { askAgain } from './reading.ts'
import { isPlainPath, type Route } from './route-table.ts'

const turn = cells.path('')
const keysOf = (changed: Iterable<string>): string[] => [...changed].map((cell) => `#${cell}`)
const turnedIn = (changed: Iterable<string>): string[] =>
  [...changed].filter((cell) => cell.startsWith(turn)).map((cell) => cell.slice(turn.length))

export const editionTracking = {
  changed: (): string[] => keysOf(edition().notes.changed),
  turned: (): string[] => turnedIn(edition().notes.changed),
  changedBy(change: () => void): { changed: string[]; turned: string[] } {
    const changed = edition().notes.changedBy(change)
    return { changed: keysOf(changed), turned: turnedIn(changed) }
  },
  findRoute: (path: string): Route | undefined => edition().catalogue.routes.find(path),
  isPermanent: isPlainPath,
  /** The hash of a selector's present answer. One that throws has none: its readers tell why. */
  ask(key: string): string | undefined {
    const { notes } = edition()
    const name = key.slice(1)
    try {
      return notes.answers.get(name)?.hash ?? (askAgain(name) ? notes.answers.get(name)?.hash : '')
    } catch {
      return undefined
    }
  },
  answers: () =>
    [...edition().notes.answers].map(([key, answer]) => ({ key: `=${key}`, ...answer })),
  /** The answers given since the last change or the last call. */
  takeAnswers: () =>
    edition()
      .notes.takeAnswers()
      .map(([key, answer]) => ({ key: `=${key}`, ...answer })),
  shown: (kind: Kind, id: string): Holder | undefined => edition().catalogue.holder(kind, id),
  show(kind: Kind, id: string, holder: Holder | undefined): void {
    const { catalogue } = edition()
    const document = holder?.document
    const present = document && 'slug' in document && catalogue.bySlug(kind, document.slug)
    // Another document has its address by now: then it has no page.
    catalogue.place(kind, id, present && present.id !== id ? undefined : holder)
  },
  settle(): void {
    const { notes } = edition()
    notes.settle()
    notes.startHashing()
  },
  /** The same where nobody will compare answers. */
  forgetChanges: (): void => edition().notes.settle(),
}
