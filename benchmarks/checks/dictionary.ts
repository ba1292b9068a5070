/** A dictionary as large as an office might grow: words made of the characters that texts are made of. */
import type { Wording } from '../../cms/checks/wording-matcher.ts'
import { chanceOf } from '../../tests/support/random/chance.ts'
import { aSentence } from '../../tests/support/random/chinese.ts'

/** Most share their beginnings with real text, which is what a search is slow on; some are in it. */
export function aDictionary(size: number): Wording[] {
  const chance = chanceOf(2)
  const text = Array.from({ length: 500 }, () => aSentence(chance)).join('')
  const letters = [...new Set(text)]
  const words = new Map<string, Wording>()
  while (words.size < size) {
    const start = chance.below(text.length - 8)
    const head = text.slice(start, start + 1 + chance.below(3))
    const tail = Array.from({ length: 1 + chance.below(4) }, () => chance.pick(letters)).join('')
    words.set(head + tail, { wrong: head + tail, right: '规范写法', grade: 'careful' })
  }
  return [...words.values()]
}
