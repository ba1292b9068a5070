/** The door of site/publisher/: everything other folders may use. */
export { openDrawingThreads } from './drawing-threads.ts'
export { openFeed } from './feed.ts'
export type { EntryStatus, Feed } from './feed.ts'
export { Publisher } from './publisher.ts'
export type { PublisherParts } from './publisher.ts'
export type { RenderedPage, RenderedRoute, Renderer, Tracking } from './renderer.ts'
