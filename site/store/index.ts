/** The door of site/store/: everything other folders may use. */
export { openStoreBeside, openTemporaryStore } from './beside.ts'
export type { StoreBeside } from './beside.ts'
export { packBody } from './bodies.ts'
export type { PackedBody } from './bodies.ts'
export { compress } from './compression.ts'
export type { Variants } from './compression.ts'
export { isDamage, StoreError } from './errors.ts'
export type { Notice, StoreErrorCode } from './errors.ts'
export { isCurrent } from './locks.ts'
export {
  openOrRebuildStore,
  openStoreForReading,
  openStoreForWriting,
  putStoreAside,
  replaceStore,
} from './open.ts'
export type { StoredBody } from './bodies.ts'
export type { Answer, GoneRow, RouteRow, SiteReader } from './reader.ts'
export { bodyHash } from './release.ts'
export type {
  Caching,
  Gone,
  MediaRoute,
  ReadRecord,
  Redirect,
  Release,
  ReleaseChange,
  ReleaseRecord,
  Route,
  StoreHead,
} from './release.ts'
export type { FoundPage, SearchResult } from './search.ts'
export { requireSoundStructure } from './structure.ts'
export type { SiteWriter } from './writer.ts'
export type { Withdrawn } from './withdraw.ts'
export { readMark } from './withdrawal-mark.ts'
