/**
 * Traditional characters in a simplified text. A character counts as
 * traditional where it has a simplified form and stands outside GB 2312, the
 * 6,763 characters of simplified texts; so 著, 乾 and 瞭 in names and books pass.
 */
import { sify } from 'chinese-conv'
import { findingIn } from '../finding.ts'
import type { Passage } from '../passages.ts'
import type { Rule } from './rule.ts'

/** Given back to names and places by the table of 2013 (通用规范汉字表). */
const restored = '昇甦邨氾淼喆堃犇甯珮祂妳'

let simplified: Map<string, string> | undefined

export const characters: Rule = ({ passages }) => passages.flatMap(traditionalIn)

function traditionalIn(passage: Passage) {
  simplified ??= traditionalCharacters()
  const forms = simplified
  const found = [...passage.text.matchAll(/\p{Script=Han}+/gu)].flatMap(({ index, 0: run }) =>
    run.split('').flatMap((character, place) => (forms.has(character) ? [index + place] : [])),
  )
  return runsOf(found).map(({ start, end }) => {
    const words = passage.text.slice(start, end)
    const suggestion = [...words].map((character) => forms.get(character) ?? character).join('')
    const said = { code: 'CHARACTERS_TRADITIONAL', values: [words], suggestion } as const
    return findingIn(passage, { start, end }, said)
  })
}

/** Neighbours as one. */
function runsOf(places: number[]): { start: number; end: number }[] {
  const runs: { start: number; end: number }[] = []
  for (const place of places) {
    const last = runs.at(-1)
    if (last?.end === place) last.end = place + 1
    else runs.push({ start: place, end: place + 1 })
  }
  return runs
}

function traditionalCharacters(): Map<string, string> {
  const common = gb2312()
  const forms = new Map<string, string>()
  for (let code = 0x4e00; code <= 0x9fff; code += 1) {
    const character = String.fromCodePoint(code)
    if (common.has(character) || restored.includes(character)) continue
    const simple = sify(character)
    if (simple !== character) forms.set(character, simple)
  }
  return forms
}

/** GBK has the characters of GB 2312 at these bytes. */
function gb2312(): Set<string> {
  const decoder = new TextDecoder('gbk')
  const all = new Set<string>()
  for (let row = 0xb0; row <= 0xf7; row += 1)
    for (let cell = 0xa1; cell <= 0xfe; cell += 1)
      all.add(decoder.decode(new Uint8Array([row, cell])))
  return all
}
