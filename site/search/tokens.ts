/**
 * What the full-text index gets of a document: its parts, and those of title
 * and summary once more with a mark, for the index keeps no columns apart.
 */
import type { SearchDocument } from './document.ts'
import { fold } from './fold.ts'
import { pinyinKeys } from './pinyin.ts'
import { eachPart, runsOf } from './words.ts'

/** Stand before a part; no letter or number, so that nothing in a text looks like them. */
export const marks = { title: '§', summary: '¶', kind: '¤', pinyin: '¦' } as const

/** Tokens parted by blanks. */
export function tokensOf({ kind, title, summary, text, pinyin }: SearchDocument): string {
  const tokens = new Set<string>([marks.kind + kind])
  partsIn(title, (part) =>
    tokens
      .add(part)
      .add(marks.title + part)
      .add(marks.summary + part),
  )
  partsIn(summary, (part) => tokens.add(part).add(marks.summary + part))
  partsIn(text, (part) => tokens.add(part))
  for (const key of pinyinKeys(pinyin)) tokens.add(marks.pinyin + key)
  return [...tokens].join(' ')
}

function partsIn(text: string, tell: (part: string) => void): void {
  for (const run of runsOf(fold(text))) eachPart(run, tell)
}
