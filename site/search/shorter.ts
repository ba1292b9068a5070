/** What else could be asked where nothing was found: single words, and the longest parts of them. */
import { queryOf, type SearchQuery } from './query.ts'

/** How many questions are tried, and how many of them offered. */
const mostTries = 30
const mostOffered = 4

/** `isFound`: whether a query finds anything. */
export function shorterQueries(
  query: SearchQuery,
  isFound: (shorter: SearchQuery) => boolean,
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

function candidatesOf({ words }: SearchQuery): string[] {
  const whole = words.length > 1 ? words.map(({ text }) => text) : []
  const parts = words.flatMap(({ isChinese, text }) => (isChinese ? partsOfWord(text) : []))
  return [...new Set([...whole, ...parts.toSorted((one, other) => other.length - one.length)])]
}

/** All stretches of two characters and more, but the word itself. */
function partsOfWord(word: string): string[] {
  const characters = [...word]
  const parts: string[] = []
  for (let length = characters.length - 1; length >= 2; length -= 1)
    for (let from = 0; from + length <= characters.length; from += 1)
      parts.push(characters.slice(from, from + length).join(''))
  return parts
}
