/** Figures as lists show them, and what else tells of one. */
import { cells } from './catalogue.ts'
import { edition } from './edition.ts'
import { cardOf, documentOf, documentsOf, selector, type Card } from './reading.ts'
import type { StoryCard } from './stories.ts'

export type FigureCard = Card<'figure'>

/** Every figure, in the order of first publication. */
export const figureCards = selector('figure cards', (): FigureCard[] =>
  documentsOf('figure').map(cardOf),
)

export const firstFigures = selector('first figures', (count: number): FigureCard[] =>
  figureCards().slice(0, count),
)

export const figureCard = selector('figure card', (id: string): FigureCard | undefined => {
  const figure = documentOf('figure', id)
  return figure && cardOf(figure)
})

/** Stories that name the figure, newest first: as many as a page can hold. */
export const storiesAbout = selector('stories about', (figureId: string): StoryCard[] => {
  const { catalogue, notes } = edition()
  notes.noteCell(cells.storiesAbout(figureId))
  return catalogue.storiesAbout(figureId, 12).map(cardOf)
})
