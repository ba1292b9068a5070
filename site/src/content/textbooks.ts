/** Textbooks by number, their chapters in order. */
import type { DocumentOf } from '../../../ledger/index.ts'
import { documentOf, documentsOf, remembered } from './reading.ts'

export type Textbook = DocumentOf<'textbook'>
export type Chapter = DocumentOf<'chapter'>

export const textbooks = (): Textbook[] =>
  remembered('textbooks', () =>
    documentsOf('textbook').toSorted((left, right) => left.number - right.number),
  )

export const chaptersOf = (textbookId: string): Chapter[] =>
  remembered('chapters by textbook', () =>
    Map.groupBy(
      documentsOf('chapter').toSorted((left, right) => left.order - right.order),
      ({ textbook }) => textbook,
    ),
  ).get(textbookId) ?? []

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
