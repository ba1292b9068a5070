/**
 * What is being rendered: the catalogue of a view and the public origin, and
 * the notes of who reads what. It is set on globalThis, because the publisher
 * and the compiled bundle have this module each for itself.
 */
import { Catalogue, type Publications } from './catalogue.ts'
import { ReadNotes } from './read-notes.ts'

export interface Edition {
  catalogue: Catalogue
  notes: ReadNotes
  /** Scheme and host of the public site, without a slash at its end. */
  origin: string
}

const key = Symbol.for('xuanjiang.edition')
const holder = globalThis as { [key]?: Edition }

/** Shows a view, which may grow while it is shown. */
export function showEdition({ view, origin }: { view: Publications; origin: string }): Edition {
  const shown = holder[key]
  if (shown?.catalogue.view === view && shown.origin === origin) return shown
  const catalogue = new Catalogue(view)
  const edition = { catalogue, notes: new ReadNotes(catalogue), origin }
  holder[key] = edition
  return edition
}

export function edition(): Edition {
  const shown = holder[key]
  if (!shown) throw new Error('No edition is shown: call showEdition before rendering.')
  return shown
}
