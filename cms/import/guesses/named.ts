/** Which terms of the office a text means: by their names, or by the words that describe them. Pure. */

export interface Term {
  id: string
  name: string
  description?: string
}

/** The terms that a value such as “农民、社区居民” names, one for each part at most. */
export function termsNamed(value: string, terms: readonly Term[]): Term[] {
  const parts = value.split(/[、，,；;/和及与\s]+/u).filter((part) => part.length > 1)
  return [...new Set(parts.flatMap((part) => termNamed(part, terms) ?? []))]
}

function termNamed(part: string, terms: readonly Term[]): Term | undefined {
  return (
    terms.find(({ name }) => name === part) ??
    terms.find(({ name }) => name.includes(part) || part.includes(name)) ??
    terms.find(({ description }) => description?.includes(part)) ??
    best(terms, ({ name }) => sharedPairs(name, part))
  )
}

/** The term that a whole text is about most; its name tells more than its description. */
export const termOfText = (text: string, terms: readonly Term[]): Term | undefined =>
  best(terms, ({ name, description = '' }) => {
    const words = description.split(/[\p{P}\s的和与及等]+/u).filter((word) => word.length > 1)
    const said = words.reduce((sum, word) => sum + times(text, word), 0)
    return times(text, name) * 3 + said
  })

function best(terms: readonly Term[], score: (term: Term) => number): Term | undefined {
  const scored = terms.map((term) => ({ term, points: score(term) }))
  const [first] = scored.toSorted((a, b) => b.points - a.points)
  return first && first.points > 0 ? first.term : undefined
}

const times = (text: string, word: string): number => text.split(word).length - 1

const pairsOf = (text: string): string[] =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2))

const sharedPairs = (one: string, other: string): number =>
  pairsOf(one).filter((pair) => other.includes(pair)).length
