/** What a text says of itself in a table at its head or in lines such as “时长：30 分钟”. Pure. */
import { plainTextOf, type Source, type SourceBlock, type SourceTable } from '../source.ts'

export interface Fact {
  label: string
  value: string
  /** The block in which it stands. */
  at: number
}

/** Further down a colon is a sentence, and a table is about the matter. */
const farthestBlock = 30

type Known = (label: string) => boolean

export const factsOf = ({ blocks }: Pick<Source, 'blocks'>, isKnown: Known): Fact[] =>
  blocks
    .slice(0, farthestBlock)
    .flatMap((block, at) => factsIn(block, isKnown).map((one) => ({ ...one, at })))

/** Whether a table holds facts and nothing else. */
export function isFactTable(block: SourceBlock, isKnown: Known): boolean {
  if (block.type !== 'table') return false
  const facts = factsIn(block, isKnown)
  const known = knownIn(facts, isKnown)
  return known > 1 && known * 2 > facts.length
}

function factsIn(block: SourceBlock, isKnown: Known): Omit<Fact, 'at'>[] {
  if (block.type === 'table') return factsOfTable(block, isKnown)
  return block.type === 'paragraph' ? factsOfLines(plainTextOf(block.children)) : []
}

const knownIn = (facts: Omit<Fact, 'at'>[], isKnown: Known): number =>
  facts.filter(({ label }) => isKnown(label)).length

const [longestLabel, longestLine] = [8, 120]

const asLabel = (text: string): string => text.replace(/[\s：:]/gu, '')

const isLabel = (text: string): boolean => text !== '' && asLabel(text).length <= longestLabel

/** 对象 | 农民 | 时长 | 30 分钟 in a row, or a row of labels over a row of values: as more is known. */
function factsOfTable({ rows }: SourceTable, isKnown: Known): Omit<Fact, 'at'>[] {
  const texts = rows.map((row) => row.map(({ children }) => plainTextOf(children).trim()))
  const [head = [], values = []] = texts
  const beside = texts.flatMap((row) =>
    row.flatMap((label, column) => (column % 2 === 0 ? factOf(label, row[column + 1]) : [])),
  )
  if (texts.length !== 2) return beside
  const below = head.flatMap((label, column) => factOf(label, values[column]))
  return knownIn(below, isKnown) > knownIn(beside, isKnown) ? below : beside
}

const factOf = (label: string, value: string | undefined): Omit<Fact, 'at'>[] =>
  isLabel(label) && value ? [{ label: asLabel(label), value }] : []

/** A label, a colon, and what follows up to the next label, a stop or a bracket. */
const written =
  /(?:^|[\s（(；;，,\u3000])([\p{Script=Han}]{2,8})[：:]\s*([^；;。：:\u3000）)]+?)(?=$|[；;。\u3000）)]|\s+[\p{Script=Han}]{2,8}[：:])/gu

const factsOfLines = (text: string): Omit<Fact, 'at'>[] =>
  text.split('\n').flatMap((line) => {
    if (line.length > longestLine) return []
    const found = line.matchAll(written)
    return [...found].map(([, label = '', value = '']) => ({ label, value: value.trim() }))
  })
