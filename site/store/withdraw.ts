/** Takes addresses off the release that is served, without waiting for the next one. */
import type { DatabaseSync } from 'node:sqlite'
import { leafOf } from './release-tree.ts'
import { SearchRows } from './search-rows.ts'

/** A withdrawn address and, where it was said, why. */
export interface Withdrawn {
  path: string
  reason?: string
}

/**
 * Makes addresses answer 410 with the release's own page for it; answers those
 * that did not yet. Call inside a transaction.
 */
export function withdrawPaths(database: DatabaseSync, withdrawn: readonly Withdrawn[]): string[] {
  const page = database
    .prepare("SELECT content_type, body FROM routes WHERE path = '/410/'")
    .get() as { content_type: string; body: string } | undefined
  if (!page) return []
  const removals = ['routes', 'media', 'redirects'].map((table) =>
    database.prepare(`DELETE FROM ${table} WHERE path = ?`),
  )
  const put = database.prepare(
    'INSERT OR REPLACE INTO gone (path, reason, content_type, body, leaf) VALUES (?, ?, ?, ?, ?)',
  )
  const search = new SearchRows(database)
  const paths: string[] = []
  for (const { path, reason } of withdrawn) {
    const removed = removals.reduce((sum, removal) => sum + Number(removal.run(path).changes), 0)
    if (removed === 0) continue
    search.remove(path)
    put.run(path, reason ?? null, page.content_type, page.body, leafOf(path))
    paths.push(path)
  }
  return paths
}
