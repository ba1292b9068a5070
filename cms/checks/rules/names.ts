/** One name, one form: long titles and meetings written in two ways, and abbreviations as introduced. */
import { findingIn, type Finding } from '../finding.ts'
import type { Passage, Span } from '../passages.ts'
import type { Rule } from './rule.ts'

interface Named extends Span {
  passage: Passage
  name: string
}

const bookTitle = /《([^《》\n]{6,60})》/gu
const meeting =
  /第?[一二三四五六七八九十百\d]{1,4}届[\p{Script=Han}\d]{0,8}?(?:全会|全体会议|代表大会|大会)/gu
const mostTitles = 80

export const nameVariants: Rule = ({ passages }) => [
  ...variantsAmong(find(passages, bookTitle), isSlip),
  ...variantsAmong(find(passages, meeting), isSameMeeting),
]

function find(passages: Passage[], pattern: RegExp): Named[] {
  return passages.flatMap((passage) =>
    [...passage.text.matchAll(pattern)].map(({ index, 0: found, 1: inner }) => {
      const start = index + (inner === undefined ? 0 : 1)
      const name = inner ?? found
      return { passage, name, start, end: start + name.length }
    }),
  )
}

/** The rarer form of each pair, or the later one; each once. */
function variantsAmong(all: Named[], isVariant: (a: string, b: string) => boolean): Finding[] {
  const counts = new Map<string, number>()
  for (const { name } of all) counts.set(name, (counts.get(name) ?? 0) + 1)
  const names = [...counts.keys()].slice(0, mostTitles)
  const better = new Map<string, string>()
  names.forEach((name, index) => {
    for (const other of names.slice(index + 1))
      if (isVariant(name, other)) {
        const isRarer = (counts.get(name) ?? 0) < (counts.get(other) ?? 0)
        better.set(isRarer ? name : other, isRarer ? other : name)
      }
  })
  return all.flatMap(({ passage, name, start, end }) => {
    const right = better.get(name)
    if (right === undefined) return []
    const said = { code: 'NAME_VARIANTS', values: [name, right], suggestion: right } as const
    return [findingIn(passage, { start, end }, said)]
  })
}

const counting = /^[\d一二三四五六七八九十上中下前后]?$/u

/** One character more, less or other, and that is no number: parts and years of a series differ so too. */
function isSlip(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false
  let head = 0
  while (head < one.length && one[head] === other[head]) head += 1
  const tail = one.length === other.length ? 1 : 0
  const [longer, shorter] = one.length >= other.length ? [one, other] : [other, one]
  if (longer.slice(head + 1) !== shorter.slice(head + tail)) return false
  return !counting.test(longer[head] ?? '') && !counting.test(tail ? (shorter[head] ?? '') : '#')
}

const digits = '〇一二三四五六七八九'

/** The same once numerals are digits: 第二十届 and 20届. */
const isSameMeeting = (one: string, other: string): boolean => plain(one) === plain(other)

const plain = (name: string): string =>
  name
    .replace(/^第/u, '')
    .replace(/[一二三四五六七八九十]+/gu, (numeral) => String(valueOf(numeral)))

function valueOf(numeral: string): number {
  const [tens, ones] = numeral.includes('十') ? numeral.split('十') : ['', numeral]
  const ten = numeral.includes('十') ? (tens ? digits.indexOf(tens) : 1) : 0
  return ten * 10 + (ones ? digits.indexOf(ones) : 0)
}

const introduction = /[（(]以下简称[:：]?\s*[“"《]?([^”"》）)\n]{2,16})[”"》]?[)）]/gu

/** An abbreviation that is introduced: used afterwards, and not before. */
export const abbreviations: Rule = ({ passages }) =>
  passages.flatMap((passage, place) =>
    [...passage.text.matchAll(introduction)].flatMap(
      ({ index: start, 0: found, 1: short = '' }) => {
        const end = start + found.length
        const after = [
          passage.text.slice(end),
          ...passages.slice(place + 1).map(({ text }) => text),
        ]
        if (after.some((text) => text.includes(short))) return []
        return [findingIn(passage, { start, end }, { code: 'ABBREVIATION_USE', values: [short] })]
      },
    ),
  )
