/** Textbooks by number, their chapters in order. */
import type { DocumentOf } from '../../../ledger/index.ts'
import { cardOf, documentOf, documentsOf, selector, type Card } from './reading.ts'

export type Textbook = DocumentOf<'textbook'>
export type Chapter = Card<'chapter'>

export const textbooks = selector('textbooks', (): Textbook[] =>
  documentsOf('textbook').toSorted((left, right) => left.number - right.number),
)

export const chaptersOf = selector('chapters of', (textbookId: string): Chapter[] =>
  chapterCards().filter(({ textbook }) => textbook === textbookId),
)

export const countOfChapters = selector(
  'count of chapters',
  (textbookId: string): number => chaptersOf(textbookId).length,
)

/** Where a chapter stands. Its textbook may have been withdrawn. */
export function placeOf(chapter: Chapter): {
  textbook?: Textbook
  chapters: Chapter[]
  previous?: Chapter
  next?: Chapter
} {
  const textbook = documentOf('textbook', chapter.textbook)
  if (!textbook) return { chapters: [] }
  const chapters = chaptersOf(textbook.id)
  const index = chapters.findIndex(({ id }) => id === chapter.id)
  const previous = chapters[index - 1]
  const next = chapters[index + 1]
  return { textbook, chapters, ...(previous ? { previous } : {}), ...(next ? { next } : {}) }
}

const chapterCards = selector('chapter cards', (): Chapter[] =>
  documentsOf('chapter')
    .map(cardOf)
    .toSorted((left, right) => left.order - right.order),
)
