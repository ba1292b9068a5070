/** What is searched of a page, with the pinyin of its title: the public server knows none itself. */
import { pinyin } from 'pinyin-pro'
import type { PageText, SearchDocument } from '../search/index.ts'

export const searchDocumentOf = (text: PageText | undefined): SearchDocument | undefined =>
  text && { ...text, pinyin: pinyinOf(text.title) }

/** A syllable for each character, `.` for what has none. */
function pinyinOf(title: string): string {
  const syllables = pinyin(title, { type: 'array', toneType: 'none', v: true })
  return [...title]
    .map((character, index) => {
      const syllable = syllables[index] ?? ''
      return /\p{Script=Han}/u.test(character) && /^[a-z]+$/.test(syllable) ? syllable : '.'
    })
    .join(' ')
}
