/** The thread of the preview: a view of its own, and the site's templates. */
import { parentPort, workerData } from 'node:worker_threads'
import { LedgerView, parseEntry } from '../../ledger/index.ts'
import { loadRenderer, type DrawnPage, type SiteRenderer } from '../render.ts'
import type { PreviewPage, PreviewRequest } from './index.ts'
import { rebased } from './rebase.ts'

export type Drawing =
  | { type: 'load' }
  | { type: 'entries'; lines: string[] }
  | { type: 'draw'; request: PreviewRequest }
  | { type: 'asset'; path: string }

export type DrawingAnswer =
  | { type: 'taken' }
  | { type: 'drawn'; page: PreviewPage | undefined }
  | { type: 'failed'; why: string }

const { origin } = workerData as { origin: string }
const view = new LedgerView()
let renderer: SiteRenderer

parentPort?.on('message', async (drawing: Drawing) => {
  parentPort?.postMessage(await answer(drawing))
})

async function answer(drawing: Drawing): Promise<DrawingAnswer> {
  try {
    switch (drawing.type) {
      case 'load':
        renderer = await loadRenderer({ origin })
        renderer.show(view)
        return { type: 'taken' }
      case 'entries':
        for (const line of drawing.lines) view.apply(parseEntry(JSON.parse(line)))
        return { type: 'taken' }
      case 'draw':
        return { type: 'drawn', page: await draw(drawing.request) }
      case 'asset':
        return { type: 'drawn', page: assetAt(drawing.path) }
    }
  } catch (error) {
    return { type: 'failed', why: error instanceof Error ? error.message : String(error) }
  }
}

async function draw(request: PreviewRequest): Promise<PreviewPage | undefined> {
  const page = assetAt(request.path) ?? (await drawWith(request))
  return page && rebased(page, request)
}

const assetAt = (asked: string): DrawnPage | undefined =>
  renderer.assets.find(({ path }) => path === asked)

/** The document is shown for this page alone: the next one may be of another. */
async function drawWith(request: PreviewRequest): Promise<DrawnPage | undefined> {
  const { kind, id, document, path } = request
  const { tracking, render } = renderer
  const former = tracking.shown(kind, id)
  if (document) tracking.show(kind, id, { document })
  try {
    return tracking.findRoute(path) ? await render(path) : undefined
  } finally {
    if (document) tracking.show(kind, id, former)
    tracking.forgetChanges()
  }
}
