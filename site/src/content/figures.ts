/** What else tells of a figure. */
import { documentsOf } from './reading.ts'
import type { Story } from './stories.ts'

/** Stories that name the figure, newest first: as many as a page can hold. */
export const storiesAbout = (figureId: string): Story[] =>
  documentsOf('story')
    .filter(({ figures }) => figures.includes(figureId))
    .toSorted((left, right) => (left.on < right.on ? 1 : left.on > right.on ? -1 : 0))
    .slice(0, 12)
