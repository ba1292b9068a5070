/** Figures of the site settings that a text states for the whole city in another number. */
import { findingIn, type Finding } from '../finding.ts'
import type { StatedFact } from '../knowledge.ts'
import type { Passage, Span } from '../passages.ts'
import type { Rule } from './rule.ts'

/** A sentence that speaks of all there are; 三支骨干宣讲队来到村里 does not. */
const ofAll = /全市|共有|共计|总共|现有|拥有|建成|建有|组建|目前|累计/u
const numeral = String.raw`((?:\d[\d,]*(?:\.\d+)?|[一二两三四五六七八九十百千零]+)[万亿]?)([多余]?)`

export const facts: Rule = ({ passages }, known) => {
  const patterns = known.facts.flatMap((fact) => patternsOf(fact, known.facts))
  return passages.flatMap((passage) =>
    passage.sentences.flatMap((sentence) => differing(passage, sentence, patterns)),
  )
}

interface FactPattern {
  fact: StatedFact
  value: number
  pattern: RegExp
}

/** 10支骨干宣讲队伍, 骨干宣讲队伍10支: the label may lack words at its head or its last character. */
function patternsOf(fact: StatedFact, all: readonly StatedFact[]): FactPattern[] {
  const value = numberOf(fact.value)
  if (value === undefined || !fact.unit) return []
  const unit = escaped(fact.unit)
  const others = all.filter((one) => one !== fact)
  const keys = keysOf(fact.label, others).map(escaped).join('|')
  const before = String.raw`${numeral}${unit}(?:新时代|市级|注册)?(?:${keys})`
  const after = String.raw`(?:${keys})(?:伍|员)?(?:共|有|达|已|现|到|总数|发展)*${numeral}${unit}`
  return [before, after].map((source) => ({ fact, value, pattern: new RegExp(source, 'gu') }))
}

const shortestKey = 4

/** The label and what is left of it when words at its ends are cut, where that names no other figure. */
function keysOf(label: string, others: readonly StatedFact[]): string[] {
  const least = Math.max(shortestKey, Math.ceil(label.length * 0.6))
  const tails = Array.from({ length: Math.max(0, label.length - least) + 1 }, (_, cut) =>
    label.slice(cut),
  )
  return [...new Set([label, ...tails, ...tails.map((tail) => tail.slice(0, -1))])].filter(
    (key) =>
      key === label || (key.length >= least && !others.some((other) => other.label.includes(key))),
  )
}

function differing(passage: Passage, { start, end }: Span, patterns: FactPattern[]): Finding[] {
  const sentence = passage.text.slice(start, end)
  if (!ofAll.test(sentence)) return []
  const years = [...sentence.matchAll(/(\d{4})年/gu)].map(([, year]) => Number(year))
  return patterns.flatMap(({ fact, value, pattern }) => {
    if (years.length > 0 && !years.includes(fact.year)) return []
    return [...sentence.matchAll(pattern)].flatMap(({ index, 0: found, 1: number = '' }) => {
      if (numberOf(number) === value || isAnother(fact, numberOf(number), patterns)) return []
      const place = { start: start + index, end: start + index + found.length }
      const right = `${fact.value}${fact.unit ?? ''}`
      const values: [string, string, string] = [found, fact.label, right]
      return [findingIn(passage, place, { code: 'FACT_DIFFERS', values, suggestion: right })]
    })
  })
}

/** 202个文明实践中心（所、站）: the figure of another label that begins alike. */
const isAnother = (fact: StatedFact, number: number | undefined, patterns: FactPattern[]) =>
  patterns.some(({ fact: other, value }) => value === number && other.unit === fact.unit)

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const ones = '零一二三四五六七八九'
const scales: Record<string, number> = { 十: 10, 百: 100, 千: 1000 }

/** 390多 → 390, 10.6万多 → 106000, 十八 → 18; undefined for what is no number. */
export function numberOf(text: string): number | undefined {
  const [, digits = '', scale = ''] =
    /^([\d,.]+|[一二两三四五六七八九十百千零]+)([万亿]?)[多余]?$/u.exec(text) ?? []
  if (digits === '') return undefined
  const value = /\d/.test(digits) ? Number(digits.replaceAll(',', '')) : writtenNumber(digits)
  const times = scale === '万' ? 10_000 : scale === '亿' ? 100_000_000 : 1
  return Number.isFinite(value) ? Math.round(value * times * 1000) / 1000 : undefined
}

function writtenNumber(text: string): number {
  let total = 0
  let digit = 0
  for (const character of text.replaceAll('两', '二')) {
    const scale = scales[character]
    if (scale === undefined) digit = ones.indexOf(character)
    else {
      total += (digit || 1) * scale
      digit = 0
    }
  }
  return total + digit
}
