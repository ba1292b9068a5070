/** Takes addresses off the release that is served, without waiting for the next one. */
import type { DatabaseSync } from 'node:sqlite'

/** A withdrawn address and, where it was said, why. */
export interface Withdrawn {
  path: string
  reason?: string
}

/**
 * Makes addresses answer 410 with the release's own page for it; answers how
 * many did not yet. Call inside a transaction.
 */
export function withdrawPaths(database: DatabaseSync, withdrawn: readonly Withdrawn[]): number {
  const page = database
    .prepare("SELECT content_type, body FROM routes WHERE path = '/410/'")
    .get() as { content_type: string; body: string } | undefined
  if (!page) return 0
  const removals = ['routes', 'media', 'redirects'].map((table) =>
    database.prepare(`DELETE FROM ${table} WHERE path = ?`),
  )
  const put = database.prepare(
    'INSERT OR REPLACE INTO gone (path, reason, content_type, body) VALUES (?, ?, ?, ?)',
  )
  let count = 0
  for (const { path, reason } of withdrawn) {
    const removed = removals.reduce((sum, removal) => sum + Number(removal.run(path).changes), 0)
    if (removed === 0) continue
    put.run(path, reason ?? null, page.content_type, page.body)
    count += 1
  }
  return count
}
