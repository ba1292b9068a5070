/** Links that an editor wrote as paths. What is not there is left out, or shown without a link. */
import type { DocumentOf } from '../../../ledger/index.ts'
import { documentOf, documentsOf, selector } from './reading.ts'
import { routeAt } from './routes.ts'
import { navigation } from './site.ts'

type Navigation = Pick<DocumentOf<'navigation'>, 'main' | 'footer'>

/** The path, where this site has it or redirects from it. */
export const knownPath = selector('known path', (path: string | undefined): string | undefined => {
  if (path === undefined) return undefined
  if (routeAt(path) || documentsOf('redirect').some((each) => leadsFrom(path, each))) return path
  return routeAt(`${path}/`) ? `${path}/` : undefined
})

/** A redirect leads nowhere while no version of the document that it names is shown. */
const leadsFrom = (path: string, { from, to }: DocumentOf<'redirect'>): boolean =>
  from === path && (typeof to === 'string' || documentOf(to.kind, to.id) !== undefined)

/** The navigation without entries that lead nowhere. */
export const openNavigation = selector('open navigation', (): Navigation => {
  const { main, footer } = navigation()
  return { main: open(main), footer: open(footer) }
})

const open = (entries: { label: string; to: string }[]): { label: string; to: string }[] =>
  entries.flatMap(({ label, to }) => {
    const known = to.startsWith('/') ? knownPath(to) : to
    return known ? [{ label, to: known }] : []
  })
