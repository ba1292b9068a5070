/**
 * The checks of one long chapter: 50 pages are 40,000 characters. Timed is
 * what an editor waits for after a save, without the database.
 */
import { readFileSync } from 'node:fs'
import { checkDocument } from '../../cms/checks/check-document.ts'
import type { Knowledge } from '../../cms/checks/knowledge.ts'
import { textOf } from '../../cms/checks/passages.ts'
import { compileWordings } from '../../cms/checks/wording-matcher.ts'
import { chanceOf } from '../../tests/support/random/chance.ts'
import { prose } from '../../tests/support/random/chinese.ts'
import { figure, median, type Figure } from '../figures.ts'
import type { BenchmarkRequest } from '../main.ts'
import { aDictionary } from './dictionary.ts'

const characters = 40_000
const entries = 5_000
const rounds = 30

export const versions = (): Record<string, string> => ({
  'modern-ahocorasick': versionOf('modern-ahocorasick'),
})

/** A chapter has one size. */
export const isOfTargets = (pages: number): boolean => pages === 50

export async function measure(
  _request: BenchmarkRequest,
  keep: (figures: Figure[]) => void,
): Promise<Figure[]> {
  const figures = figuresOf()
  keep(figures)
  return figures
}

function figuresOf(): Figure[] {
  const chapter = { kind: 'chapter', body: prose(chanceOf(1), characters) }
  const wordings = aDictionary(entries)
  const known: Knowledge = { ...nothing, wordings: compileWordings(wordings) }
  const { passages } = textOf(chapter)
  const find = () => passages.map(({ text }) => known.wordings(text))
  const found = find().flat().length
  const size = `${characters} characters, ${entries} entries`
  return [
    figure({
      part: 'dictionary',
      what: `every wording of the dictionary found (${size})`,
      value: medianOf(find),
      unit: 'ms',
      atMost: 50,
      note: `median of ${rounds} rounds in a warm process, ${found} places found`,
    }),
    figure({
      part: 'dictionary',
      what: `the dictionary compiled anew after a change (${entries} entries)`,
      value: medianOf(() => compileWordings(wordings)),
      unit: 'ms',
    }),
    figure({
      part: 'all',
      what: `every check, the reading of the document included (${size})`,
      value: medianOf(() => checkDocument(chapter, known)),
      unit: 'ms',
      note: `median of ${rounds} rounds in a warm process`,
    }),
  ]
}

const nothing: Omit<Knowledge, 'wordings'> = {
  today: '2026-03-01',
  textbooks: Array.from({ length: 21 }, (_, index) => `示例乡土教材第${index + 1}种`),
  facts: [{ label: '市级骨干宣讲队伍', value: '10', unit: '支', year: 2024 }],
  withoutPictureConsent: [],
  standing: () => ({ title: '一篇', is: 'public' }),
  answers: () => undefined,
  publicOrigin: 'https://site.example',
}

function medianOf(work: () => unknown): number {
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return median(times)
}

function versionOf(name: string): string {
  const file = new URL(`../../node_modules/${name}/package.json`, import.meta.url)
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version
}
