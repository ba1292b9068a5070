/**
 * The thread that draws pages (drawing-thread.ts is its other end). It is told
 * what pages show, and draws one page after another in the order asked.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { loadRenderer, type DrawnPage } from '../render.ts'
import { DocumentArchive } from './document-archive.ts'
import { MirroredView, type ToldPlacement } from './mirrored-view.ts'
import { finishPage, type Finishing } from './finishing.ts'
import type { RenderedPage } from './renderer.ts'

export interface DrawingSetup extends Finishing {
  /** The compiled bundle. */
  folder: string
  /** The file of a DocumentArchive in which documents stand. */
  archive?: number | undefined
}

export type DrawingRequest =
  | { type: 'place'; placements: ToldPlacement[] }
  /** What has changed so far is in a release. */
  | { type: 'settle' }
  | { type: 'draw'; path: string }
  | { type: 'draw gone'; reason: string | undefined }

export interface NotedAnswer {
  key: string
  hash: string
  reads: readonly string[]
}

/** `placed` once at the start; then one reply a request, in the same order. */
export type DrawingReply =
  | { type: 'placed' }
  /** `answers`: those of selectors that were not told since the last change. */
  | { type: 'drawn'; page: RenderedPage; answers: NotedAnswer[] }
  | { type: 'failed'; why: string }

if (!parentPort) throw new Error('This file is started as a thread.')
const port = parentPort
const setup = workerData as DrawingSetup
const { folder, origin, archive } = setup
const renderer = await loadRenderer({ folder, origin })
const view = new MirroredView(archive === undefined ? undefined : new DocumentArchive(archive))
renderer.show(view)
const { tracking } = renderer
const settle = setup.purpose === 'files' ? tracking.forgetChanges : tracking.settle
settle()

tell({ type: 'placed' })

let work = Promise.resolve()
port.on('message', (request: DrawingRequest) => {
  work = work.then(() => carryOut(request))
})

async function carryOut(request: DrawingRequest): Promise<void> {
  switch (request.type) {
    case 'place':
      for (const placement of request.placements) view.place(placement)
      settle()
      return tell({ type: 'placed' })
    case 'settle':
      return settle()
    case 'draw':
      return draw(renderer.render(request.path))
    case 'draw gone':
      return draw(renderer.renderGone(request.reason))
  }
}

async function draw(drawing: Promise<DrawnPage>): Promise<void> {
  try {
    const page = await drawing
    const answers = tracking.takeAnswers()
    const finish = finishPage(page.path, page, setup)
    const bytes = [page.body, finish.packed.gzip, finish.packed.brotli]
    tell({ type: 'drawn', page: { ...page, finish }, answers }, bytes.flatMap(wholeBufferOf))
  } catch (error) {
    tell({ type: 'failed', why: error instanceof Error ? error.message : String(error) })
  }
}

function tell(reply: DrawingReply, moved: ArrayBuffer[] = []): void {
  port.postMessage(reply, moved)
}

/** What need not be copied to the other thread: bytes that share their memory with nothing else. */
function wholeBufferOf(bytes: Uint8Array | null): ArrayBuffer[] {
  const isAlone =
    bytes?.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength
  return isAlone ? [bytes.buffer as ArrayBuffer] : []
}
