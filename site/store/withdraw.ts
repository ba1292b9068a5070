/** What answers 410 ahead of the release that says so. */
import type { DatabaseSync } from 'node:sqlite'
import type { MediaRoute, ReadRecord, Route } from './release.ts'

/** A withdrawn address and, where it was said, why. */
export interface Withdrawn {
  path: string
  reason?: string
  /** The entry that takes it away: a release of that entry or a later one knows of it. */
  number: number
}

/** The pages that named it, without it. */
export interface PagesWithout {
  routes: readonly Route[]
  /** Pictures and files that they show and the release lacks. */
  media: readonly MediaRoute[]
  /** Pages that are no more. */
  removed: readonly string[]
  records: readonly ReadRecord[]
}

export const noPages: PagesWithout = { routes: [], media: [], removed: [], records: [] }

/** The release's own page for what is gone; it gives no reason. */
export function findGonePage(
  database: DatabaseSync,
): { contentType: string; body: string } | undefined {
  return database
    .prepare("SELECT content_type AS contentType, body FROM routes WHERE path = '/410/'")
    .get() as { contentType: string; body: string } | undefined
}
