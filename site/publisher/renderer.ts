/**
 * What the publisher asks of the compiled site: which addresses a view adds up
 * to, the bytes of each, and the assets that the pages name.
 */
import type { LedgerView } from '../../ledger/index.ts'

export interface RenderedPage {
  status: number
  contentType: string
  body: Uint8Array
}

export interface RenderedRoute extends RenderedPage {
  path: string
}

export interface Renderer {
  /** Hash of the compiled templates: when it differs from the store's, all is rendered. */
  bundle: string
  /** Stylesheets and the like, whose names change with their content. */
  assets: readonly RenderedRoute[]
  /** The view that is rendered until the next call. */
  show(view: LedgerView): void
  /** Every address of the site, the pages of 404 and 410 included, with the status each must have. */
  routes(): { path: string; status: number }[]
  render(path: string): Promise<RenderedPage>
  /** The page that a withdrawn address answers with. */
  renderGone(reason: string | undefined): Promise<RenderedPage>
}
