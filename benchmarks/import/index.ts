/** The benchmark of the import: from the bytes of a Word file to what an editor sees, and who waits meanwhile. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { composeWhole, previewText, readTextApart, targetOf } from '../../cms/import/index.ts'
import { figure, median, type Figure } from '../figures.ts'
import type { BenchmarkRequest } from '../main.ts'
import { aDocument } from './document.ts'

const rounds = 5

const pagesOfTarget = 50

export const isOfTargets = (pages: number): boolean => pages === pagesOfTarget

export async function measure(
  { pages = pagesOfTarget }: BenchmarkRequest,
  keep: (figures: Figure[]) => void,
): Promise<Figure[]> {
  const [document, book] = [await aDocument(pages), await aDocument(pages * 6)]
  const note = `median of ${rounds}; read and recognised in a thread of its own, photographs looked at; in one process, which was warm`
  const [ofDocument, ofBook] = [await timesOf(document), await timesOf(book)]
  const figures = [
    figure({
      part: 'preview',
      what: `Word file of ${pages} pages → preview`,
      value: ofDocument.seconds,
      unit: 's',
      atMost: 2,
      note,
    }),
    figure({
      part: 'preview',
      what: `book of ${pages * 6} pages → preview`,
      value: ofBook.seconds,
      unit: 's',
      note,
    }),
    figure({
      part: 'preview',
      what: `longest pause of the office while a book of ${pages * 6} pages is read`,
      value: ofBook.pauseMilliseconds,
      unit: 'ms',
      note: `the longest of ${rounds} readings: for so long no other request is answered`,
    }),
  ]
  keep(figures)
  return figures
}

async function timesOf(bytes: Buffer): Promise<{ seconds: number; pauseMilliseconds: number }> {
  const seconds: number[] = []
  const pauses: number[] = []
  for (let round = 0; round < rounds + 1; round += 1) {
    const pause = monitorEventLoopDelay({ resolution: 1 })
    pause.enable()
    const begin = performance.now()
    const { source, roles } = await readTextApart({ name: '讲稿.docx', bytes })
    await previewText(source, roles, targetOf('stories')!)
    seconds.push((performance.now() - begin) / 1_000)
    pause.disable()
    pauses.push(pause.max / 1e6)
    composeWhole(source, roles)
  }
  return { seconds: median(seconds.slice(1)), pauseMilliseconds: Math.max(...pauses.slice(1)) }
}

export function versions(): Record<string, string> {
  const path = join(import.meta.dirname, '../../node_modules/mammoth/package.json')
  return { mammoth: (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version }
}
