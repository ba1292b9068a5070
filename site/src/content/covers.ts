/** The drawn covers of documents without a picture. Each is a route of its own. */
import { drawCover } from '../../../media/index.ts'
import type { Card } from './reading.ts'
import type { DocumentOf } from '../../../ledger/index.ts'
import { cells } from './catalogue.ts'
import { edition } from './edition.ts'
import { coverPathOf as pathOf } from './standing.ts'

export type Covered =
  Card<'story'> | Card<'figure'> | Card<'campaign-piece'> | DocumentOf<'campaign'>

/** The address of the cover of a document that has no picture. */
export const coverPathOf = (document: Covered): string =>
  pathOf({
    kind: document.kind,
    title: document.kind === 'figure' ? document.name : document.title,
  })

/** The drawing at a cover's address. */
export function requireCover(hash: string | undefined): string {
  const { catalogue, notes } = edition()
  const path = `/covers/${hash}.svg`
  notes.noteCell(cells.path(path))
  const subject = catalogue.routes.coverAt(path)
  if (!subject) throw new Error(`No published document has the cover ${hash ?? '(none)'}.`)
  return drawCover(subject)
}
