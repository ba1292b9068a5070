/**
 * Pinyin as it is often heard in Chinese mouths: with or without the tongue
 * curled, at the front or the back of the nose, n for l.
 */
const pairs = [
  [/zh(?=[aeiou])/g, 'z'],
  [/ch(?=[aeiou])/g, 'c'],
  [/sh(?=[aeiou])/g, 's'],
  [/z(?=[aeiou])/g, 'zh'],
  [/c(?=[aeiou])/g, 'ch'],
  [/s(?=[aeiou])/g, 'sh'],
  [/([aei])ng/g, '$1n'],
  [/([aei])n(?!g)/g, '$1ng'],
  [/n(?=[aeiouv])/g, 'l'],
  [/l(?=[aeiouv])/g, 'n'],
] as const

const most = 12

/** The word with one sound changed, wherever it may have been meant. */
export function soundingAlike(word: string): string[] {
  const others = pairs.flatMap(([sound, other]) =>
    [...word.matchAll(sound)].map(({ index, 0: found }) => {
      const heard = other.replace('$1', found.charAt(0))
      return word.slice(0, index) + heard + word.slice(index + found.length)
    }),
  )
  return [...new Set(others)].slice(0, most)
}
