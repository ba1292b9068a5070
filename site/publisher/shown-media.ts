/** Which pictures and files are public: of all that documents name, what a page shows. */
import { mediaBeginnings } from '../../media/index.ts'
import type { MediaRoute, SiteReader } from '../store/index.ts'
import type { Drawing } from './drawing.ts'
import type { PublishedMedia } from './media-routes.ts'

export interface ShownMedia {
  put: Map<string, MediaRoute>
  removed: Set<string>
}

/** Decides on what the drawn pages show or have shown, and on what documents now describe anew. */
export function shownMedia(
  { store, media }: { store: SiteReader; media: PublishedMedia },
  { pages, vanished }: Drawing,
): ShownMedia {
  const named = new Set([...pages.values()].flatMap(({ targets }) => [...targets].filter(isMedia)))
  const redrawn = (reader: string) => pages.has(reader) || vanished.has(reader)
  const isShown = (path: string) =>
    named.has(path) || store.records.hasReaderBesides(`>${path}`, redrawn)
  const inQuestion = new Set([
    ...named,
    ...formerlyNamed(store, [...pages.keys(), ...vanished]),
    ...media.touched,
  ])
  const shown: ShownMedia = { put: new Map(), removed: new Set() }
  for (const path of inQuestion) {
    const route = media.find(path)
    if (route && isShown(path)) shown.put.set(path, route)
    else shown.removed.add(path)
  }
  return shown
}

const isMedia = (target: string): boolean =>
  mediaBeginnings.some((beginning) => target.startsWith(beginning))

const formerlyNamed = (store: SiteReader, paths: string[]): string[] =>
  paths.flatMap((path) =>
    mediaBeginnings.flatMap((beginning) => store.records.targetsOf(path, beginning)),
  )
