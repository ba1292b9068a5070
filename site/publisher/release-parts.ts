/** Rows of a release: routes, what each page has read, the pages of what is gone. */
import type { Caching, Gone, ReadRecord, Route } from '../store/index.ts'
import type { DrawnRoute } from './drawing.ts'
import type { RenderedPage, RenderedRoute, Renderer, Tracking } from './renderer.ts'

export function routeOf(page: RenderedRoute): Route {
  const { path, status, contentType, body, finish } = page
  return {
    path,
    status,
    contentType,
    body,
    caching: cachingOf(path),
    ...(finish ? { packed: finish.packed } : {}),
    ...(finish?.search ? { search: finish.search } : {}),
  }
}

/** Covers and what Astro makes are named by a hash of their content, all else is not. */
function cachingOf(path: string): Caching {
  if (path.startsWith('/_astro/')) return 'asset'
  return path.startsWith('/covers/') ? 'immutable' : 'revalidate'
}

/** What a page has read, and which addresses it names that may vanish. */
export function recordOf(
  { path, reads = [], targets }: DrawnRoute,
  tracking: Tracking | undefined,
): ReadRecord {
  const mayVanish = (target: string) => target !== path && !tracking?.isPermanent(target)
  const named = tracking ? [...targets].filter(mayVanish) : []
  return { key: path, reads: [...reads, ...named.map((target) => `>${target}`)] }
}

/** The key under which the page for a reason is on record. */
export const goneKey = (reason: string | undefined): string => `410 ${reason ?? ''}`

/** One page a reason: most withdrawals give the same one or none. */
export async function drawGone(
  renderer: Renderer,
  gone: Iterable<[path: string, reason: string | undefined]>,
): Promise<{ put: Gone[]; records: ReadRecord[] }> {
  const pages = new Map<string | undefined, RenderedPage>()
  const put: Gone[] = []
  for (const [path, reason] of gone) {
    const page = pages.get(reason) ?? (await renderer.renderGone(reason))
    pages.set(reason, page)
    const { contentType, body } = page
    put.push({ path, contentType, body, ...(reason === undefined ? {} : { reason }) })
  }
  const records = [...pages].map(([reason, { reads = [] }]) => ({ key: goneKey(reason), reads }))
  return { put, records }
}
