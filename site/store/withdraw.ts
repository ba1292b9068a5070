/** What answers 410 ahead of the release that says so. */
import type { DatabaseSync } from 'node:sqlite'

/** A withdrawn address and, where it was said, why. */
export interface Withdrawn {
  path: string
  reason?: string
  /** The entry that takes it away: a release of that entry or a later one knows of it. */
  number: number
}

/** The release's own page for what is gone; it gives no reason. */
export function findGonePage(
  database: DatabaseSync,
): { contentType: string; body: string } | undefined {
  return database
    .prepare("SELECT content_type AS contentType, body FROM routes WHERE path = '/410/'")
    .get() as { contentType: string; body: string } | undefined
}
