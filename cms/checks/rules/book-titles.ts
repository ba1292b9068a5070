/** Titles that want 书名号: full names of laws, and the textbooks of our own ledger. */
import { findingIn } from '../finding.ts'
import type { Passage } from '../passages.ts'
import { isInBookTitle, patternFindings, type PatternRule, type Rule } from './rule.ts'

const law: PatternRule = {
  code: 'BOOK_TITLE_BARE',
  pattern:
    /中华人民共和国(?!成立|公民)\p{Script=Han}{1,24}?(?:法典|法(?![律院规治官庭学人制定令法典])|条例)/gu,
  suggest: (found) => `《${found}》`,
  except: ({ 0: found, index, input }) =>
    isInBookTitle(input, index) ||
    /[的了应当在是以]/u.test(found) ||
    /公民|国家/u.test(found.slice(7)),
}

export const laws: Rule = ({ passages }) => patternFindings(passages, [law])

/** Shorter titles are too often plain words. */
const shortestTitle = 5

export const textbookTitles: Rule = ({ passages }, { textbooks }) => {
  const titles = textbooks.filter((title) => title.length >= shortestTitle)
  return passages
    .filter(({ role }) => role !== 'title' && role !== 'heading')
    .flatMap((passage) => titles.flatMap((title) => bareIn(passage, title)))
}

const opening = /[《〈“‘「『]$/u

function bareIn(passage: Passage, title: string) {
  const { text } = passage
  const places: number[] = []
  for (let at = text.indexOf(title); at >= 0; at = text.indexOf(title, at + title.length))
    if (!isInBookTitle(text, at) && !opening.test(text.slice(0, at))) places.push(at)
  return places.map((start) =>
    findingIn(
      passage,
      { start, end: start + title.length },
      { code: 'BOOK_TITLE_BARE', values: [title], suggestion: `《${title}》` },
    ),
  )
}
