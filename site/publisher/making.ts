/**
 * Makes the release of all that has been followed: a document whose page
 * cannot be drawn is held back, and the pictures and files that the site lacks
 * are brought.
 */
import type { Logger } from 'pino'
import type { MediaStore } from '../../media/index.ts'
import type { MediaRoute, SiteWriter } from '../store/index.ts'
import { namingDocument } from './culprit.ts'
import { PublishError } from './errors.ts'
import type { Feed } from './feed.ts'
import type { Followed } from './followed.ts'
import { makeRelease, type MadeRelease } from './make-release.ts'
import type { Renderer } from './renderer.ts'

interface MakingParts {
  store: SiteWriter
  media: MediaStore
  feed: Feed
  renderer: Renderer
  origin: string
  log: Logger
  signal: AbortSignal
  followed: Followed
}

/** Throws PublishError where the release may not be seen. */
export async function makeWithMedia(parts: MakingParts): Promise<MadeRelease> {
  const made = await makeHolding(parts)
  for (const { path, ...warning } of made.warnings.slice(0, 20))
    parts.log.warn({ path, ...warning }, 'link')
  await fetchBlobs(parts, made.change.media)
  return made
}

/** A document that cannot be rendered is held back, and the rest goes on. */
async function makeHolding(parts: MakingParts): Promise<MadeRelease> {
  const { renderer, store, origin, log, followed } = parts
  const { view, media, waiting: entries, heldBack } = followed
  for (;;)
    try {
      const held = heldBack?.toNote()
      return await makeRelease({ view, media, entries, renderer, store, origin, held })
    } catch (error) {
      if (!(error instanceof PublishError) || !heldBack?.mayHold(error, entries)) throw error
      log.error({ err: error }, 'a document is held back')
    }
}

/** Brings the blobs that this site lacks; each is checked against its hash. */
async function fetchBlobs(
  { media, feed, signal, followed }: MakingParts,
  routes: readonly MediaRoute[],
): Promise<void> {
  for (const { hash, path } of routes)
    try {
      if (!(await media.has(hash))) await media.put(hash, await feed.blob(hash, signal))
    } catch (error) {
      throw namingDocument(error, followed.view, path)
    }
}
