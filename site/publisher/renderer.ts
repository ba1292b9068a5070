/**
 * What the publisher asks of the compiled site: which addresses a view adds up
 * to, the bytes of each, what each has read, and the assets that pages name.
 */
import type { Kind, LedgerView } from '../../ledger/index.ts'
import type { Holder } from '../src/content/catalogue.ts'
import type { Shown } from './addresses.ts'
import type { Finish } from './finishing.ts'

export interface RenderedPage {
  status: number
  contentType: string
  body: Uint8Array
  /** Keys of what it has read, as store/records.ts has them. */
  reads?: readonly string[]
  /** Where the renderer has made it ready already. */
  finish?: Finish
}

export interface RenderedRoute extends RenderedPage {
  path: string
}

export interface Renderer {
  /** Hash of the compiled templates: when it differs from the store's, all is rendered. */
  bundle: string
  /** Stylesheets and the like, whose names change with their content. */
  assets: readonly RenderedRoute[]
  /** The view that is rendered until the next call. It may grow meanwhile. */
  show(view: LedgerView): void
  /** Every address of the site, the pages of 404 and 410 included, with the status each must have. */
  routes(): { path: string; status: number }[]
  /** Rejects where the page cannot be drawn, or not in time. */
  render(path: string): Promise<RenderedPage>
  /** How many pages it may be asked for at a time; one, unless it says more. */
  atOnce?: number
  /** Draws what a release may soon need, for the exercise, while it is asked for nothing else. */
  rehearse?(signal: AbortSignal): Promise<void>
  /** The page that a withdrawn address answers with. */
  renderGone(reason: string | undefined): Promise<RenderedPage>
  /** Without it every release renders everything. */
  tracking?: Tracking
}

export interface Changes {
  /** Keys of cells. */
  changed: string[]
  /** Addresses that appeared or vanished, or both. */
  turned: string[]
}

/** What has changed in the view that is shown, as far as pages can tell. */
export interface Tracking {
  /** Keys of the cells that changed since `settle`. */
  changed(): string[]
  /** Addresses that appeared or vanished since `settle`, or both. */
  turned(): string[]
  /** What the change alone changes. */
  changedBy(change: () => void): Changes
  findRoute(path: string): { path: string; status: number } | undefined
  /** Whether an address is there whatever the ledger says. */
  isPermanent(path: string): boolean
  /** Asks a selector again; undefined where there is none by that key any more. */
  ask(key: string): string | undefined
  /** Every answer given since the last change: who read it needs its record. */
  answers(): { key: string; hash: string; reads: readonly string[] }[]
  /** Those of them that were not taken before. */
  takeAnswers(): { key: string; hash: string; reads: readonly string[] }[]
  /** All changes so far are in a release. */
  settle(): void
  /** What has the document that pages show. */
  shown(kind: Kind, id: string): Holder | undefined
  /** Makes pages show this one, or none, until the view has another. */
  show(kind: Kind, id: string, holder: Holder | undefined): void
}

/** What pages show of documents: of a renderer that does not tell, the latest version. */
export const shownBy =
  ({ tracking }: Renderer, view: LedgerView): Shown =>
  ({ kind, id }) =>
    tracking ? tracking.shown(kind, id)?.document : view.document(kind, id)

/** Which addresses are pages or assets of what is shown. */
export function pagesOf(renderer: Renderer, tracking: Tracking): (path: string) => boolean {
  const assets = new Set(renderer.assets.map(({ path }) => path))
  return (path) => tracking.findRoute(path) !== undefined || assets.has(path)
}
