/**
 * What the full-text index gets of a document: its parts, and those of title
 * and summary once more with a mark, for the index keeps no columns apart.
 */
import type { SearchDocument } from './document.ts'
import { fold } from './fold.ts'
import { PartList } from './part-list.ts'
import { pinyinKeys } from './pinyin.ts'

/** Stand before a part; no letter or number, so that nothing in a text looks like them. */
export const marks = { title: '§', summary: '¶', kind: '¤', pinyin: '¦' } as const

const parts = new PartList()

/** Tokens parted by blanks, each once. */
export function tokensOf({ kind, title, summary, text, pinyin }: SearchDocument): string {
  const inTitle = fold(title)
  const inSummary = `${inTitle}\n${fold(summary)}`
  const inAll = `${inSummary}\n${fold(text)}`
  return [
    marks.kind + kind,
    ...parts.read(inTitle, marks.title),
    ...parts.read(inSummary, marks.summary),
    ...parts.read(inAll, ''),
    ...new Set(pinyinKeys(pinyin).map((key) => marks.pinyin + key)),
  ].join(' ')
}
