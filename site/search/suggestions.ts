/**
 * What else could be asked where nothing was found: the same in other words, a
 * pinyin that sounds alike, single words, and parts of them. Only what finds
 * something is offered.
 */
import { inOtherWords, otherNames } from './other-words.ts'
import { mayBePinyin } from './pinyin.ts'
import { queryOf, type SearchQuery } from './query.ts'
import { soundingAlike } from './sounding-alike.ts'

/** How many questions are tried, and how many of them offered. */
const mostTries = 30
const mostOffered = 4
/** Of a longer word not every part is tried, but its words as far as a dictionary knows them. */
const longestTaken = 8

/** What one asks with says nothing of what one asks for. */
const asking = [
  '怎么办呢',
  '怎么样',
  '为什么',
  '是什么',
  '有没有',
  '可不可以',
  '在哪里',
  '如何',
  '我们',
  '我想',
  '他们',
  '一个',
  '这个',
  '那个',
  '应该',
  '需要',
]

/** `isFound`: whether a query finds anything. */
export function suggestionsFor(
  query: SearchQuery,
  isFound: (other: SearchQuery) => boolean,
): string[] {
  const offered: string[] = []
  let tries = 0
  for (const text of candidatesOf(query)) {
    if (tries === mostTries || offered.length === mostOffered) break
    // A part of what is offered already finds no more than that needs.
    if (offered.some((longer) => longer.includes(text))) continue
    tries += 1
    if (isFound(queryOf(text, query.kind))) offered.push(text)
  }
  return offered
}

function candidatesOf({ words }: SearchQuery): Set<string> {
  const texts = words.map(({ text }) => text)
  const alike = words.flatMap(({ text }) =>
    mayBePinyin(text)
      ? soundingAlike(text).map((other) =>
          texts.map((each) => (each === text ? other : each)).join(' '),
        )
      : [],
  )
  const whole = words.length > 1 ? texts : []
  const parts = words.flatMap(({ isChinese, text }) => (isChinese ? partsOfWord(text) : []))
  const longestFirst = parts.toSorted((one, other) => other.length - one.length)
  const renamed = [...inOtherWords(texts.join(' ')), ...alike, ...whole]
  const helpful = longestFirst.filter((part) => !asking.some((phrase) => phrase.includes(part)))
  return new Set([...renamed, ...helpful, ...otherNames(texts.join(' '))])
}

/** Stretches of two characters and more, but the word itself. */
function partsOfWord(word: string): string[] {
  const characters = [...word]
  if (characters.length > longestTaken) return wordsOf(word)
  const parts: string[] = []
  for (let length = characters.length - 1; length >= 2; length -= 1)
    for (let from = 0; from + length <= characters.length; from += 1)
      parts.push(characters.slice(from, from + length).join(''))
  return parts
}

const wordsOf = (text: string): string[] =>
  [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)]
    .map(({ segment }) => segment)
    .filter((segment) => [...segment].length > 1)
