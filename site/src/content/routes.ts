/** What pages and the publisher ask of the route table. */
import { cells } from './catalogue.ts'
import { edition } from './edition.ts'
import type { Route } from './route-table.ts'

export type { Route } from './route-table.ts'

/** Every route of the edition shown. */
export const siteRoutes = (): Route[] => edition().catalogue.routes.all()

/** The route at an address, or undefined. */
export function routeAt(path: string): Route | undefined {
  const { catalogue, notes } = edition()
  notes.noteCell(cells.path(path))
  return catalogue.routes.find(path)
}

/** For a page's getStaticPaths: the parameters of each of its addresses. */
export const staticPathsOf = (page: string): { params: Record<string, string> }[] =>
  siteRoutes()
    .filter((candidate) => candidate.page === page)
    .map(({ params }) => ({ params }))
