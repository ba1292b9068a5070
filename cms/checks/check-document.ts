/** All checks over one document. Pure: the document and what the office knows come in, findings go out. */
import type { Finding, Severity } from './finding.ts'
import type { Knowledge } from './knowledge.ts'
import { textOf, type TextOfDocument } from './passages.ts'
import { laws, textbookTitles } from './rules/book-titles.ts'
import { characters } from './rules/characters.ts'
import { facts } from './rules/facts.ts'
import { abbreviations, nameVariants } from './rules/names.ts'
import { numberForms, numberUnits } from './rules/numbers.ts'
import { pairs } from './rules/pairs.ts'
import { pictures } from './rules/pictures.ts'
import { minorsNamed, personalNumbers, privateDetails } from './rules/privacy.ts'
import { blanks, punctuation } from './rules/punctuation.ts'
import { hardSentences, readabilityOf, type Readability } from './rules/readability.ts'
import { links, ownDates, references } from './rules/references.ts'
import type { Rule } from './rules/rule.ts'
import { wordings } from './rules/wordings.ts'

const rules: readonly Rule[] = [
  personalNumbers,
  privateDetails,
  minorsNamed,
  wordings,
  laws,
  textbookTitles,
  nameVariants,
  abbreviations,
  facts,
  pairs,
  punctuation,
  characters,
  blanks,
  numberForms,
  numberUnits,
  links,
  pictures,
  hardSentences,
]

export interface Checked {
  findings: Finding[]
  readability: Readability
}

export function checkDocument(document: Record<string, unknown>, known: Knowledge): Checked {
  const text = textOf(document)
  const findings = [
    ...findingsIn(text, known),
    ...references(document, known),
    ...ownDates(document, known),
  ]
  return { findings: inOrder(findings, text), readability: readabilityOf(text) }
}

export const findingsIn = (text: TextOfDocument, known: Knowledge): Finding[] =>
  rules.flatMap((rule) => rule(text, known))

const weight: Record<Severity, number> = { blocks: 0, warns: 1, hints: 2 }

/** What matters most first; what matters alike, as the text goes. */
function inOrder(findings: Finding[], { passages }: TextOfDocument): Finding[] {
  const places = [...new Set(passages.map(placeOf))]
  const order = new Map(places.map((place, index) => [place, index]))
  const rank = (finding: Finding) => order.get(placeOf(finding)) ?? order.size
  return findings.toSorted(
    (one, other) => weight[one.severity] - weight[other.severity] || rank(one) - rank(other),
  )
}

const placeOf = ({ path, paragraph = 0 }: { path: string; paragraph?: number }): string =>
  `${path} ${paragraph}`
