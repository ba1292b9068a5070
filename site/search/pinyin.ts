/**
 * Titles by their pinyin, whole or by initials, from any syllable on: yifengyisu
 * and yfys lead to 移风易俗. The syllables were noted when the page was published.
 */

/** Somebody types so many syllables at most. */
const mostSyllables = 12
const typed = /^[a-z]{2,}$/

export const mayBePinyin = (word: string): boolean => typed.test(word)

/** What a typed word is the beginning of, where it means this title. */
export function pinyinKeys(pinyin: string): string[] {
  const syllables = syllablesOf(pinyin).map(({ syllable }) => syllable)
  return syllables.flatMap((_, from) => {
    const following = syllables.slice(from, from + mostSyllables)
    return [following.join(''), following.map(initial).join('')]
  })
}

/** Which characters of the title, from the first to before the last, a word spells. */
export function spelledBy(word: string, pinyin: string): { from: number; to: number } | undefined {
  if (!mayBePinyin(word)) return undefined
  const syllables = syllablesOf(pinyin)
  for (const spelling of [whole, initial])
    for (let from = 0; from < syllables.length; from += 1) {
      let spelled = ''
      for (const { syllable, place } of syllables.slice(from, from + mostSyllables)) {
        spelled += spelling(syllable)
        if (spelled.startsWith(word)) return { from: syllables[from]?.place ?? 0, to: place + 1 }
        if (!word.startsWith(spelled)) break
      }
    }
  return undefined
}

const whole = (syllable: string): string => syllable
const initial = (syllable: string): string => syllable.charAt(0)

const syllablesOf = (pinyin: string): { syllable: string; place: number }[] =>
  pinyin
    .split(' ')
    .map((syllable, place) => ({ syllable, place }))
    .filter(({ syllable }) => typedSyllable.test(syllable))

const typedSyllable = /^[a-z]+$/
