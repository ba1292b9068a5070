/** The benchmark of the import: from the bytes of a Word file to what an editor sees. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bringTextIn, composeWhole, previewText, targetOf } from '../../cms/import/index.ts'
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
  const note = `median of ${rounds}; read, recognised, composed, photographs looked at; in one process, which was warm`
  const figures = [
    figure({
      part: 'preview',
      what: `Word file of ${pages} pages → preview`,
      value: await secondsFor(document),
      unit: 's',
      atMost: 2,
      note,
    }),
    figure({
      part: 'preview',
      what: `book of ${pages * 6} pages → preview`,
      value: await secondsFor(book),
      unit: 's',
      note,
    }),
  ]
  keep(figures)
  return figures
}

async function secondsFor(bytes: Buffer): Promise<number> {
  const seconds: number[] = []
  for (let round = 0; round < rounds + 1; round += 1) {
    const begin = performance.now()
    const { source, roles } = await bringTextIn({ name: '讲稿.docx', bytes })
    composeWhole(source, roles)
    await previewText(source, roles, targetOf('stories')!)
    seconds.push((performance.now() - begin) / 1_000)
  }
  return median(seconds.slice(1))
}

export function versions(): Record<string, string> {
  const path = join(import.meta.dirname, '../../node_modules/mammoth/package.json')
  return { mammoth: (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version }
}
