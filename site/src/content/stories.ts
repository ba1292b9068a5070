/**
 * Stories in the order of their day. List pages are numbered from the oldest,
 * so that a new story changes the newest page only.
 */
import { cells } from './catalogue.ts'
import { edition } from './edition.ts'
import { cardOf, documentOf, selector, type Card } from './reading.ts'
import { storyPagePath } from './route-table.ts'
import { storiesPerPage, type Story } from './story-order.ts'

export { storiesPerPage } from './story-order.ts'
export type { Story } from './story-order.ts'
export type StoryCard = Card<'story'>

/** The newest stories, newest first. */
export const newestStories = selector('newest stories', (count: number): StoryCard[] =>
  storiesBetween(storyCount() - count, storyCount())
    .map(cardOf)
    .toReversed(),
)

/**
 * The stories told just before one, the latest of them first; of the very
 * first stories, the others among them. None tells of later ones, so that a new
 * story leaves the pages of those before it as they are.
 */
export const storiesNear = selector('stories near', (id: string, count: number): StoryCard[] => {
  const story = documentOf('story', id)
  if (!story) return []
  const from = Math.max(0, edition().catalogue.rankOfStory(story) - count)
  return storiesBetween(from, from + count + 1)
    .filter((other) => other.id !== id)
    .map(cardOf)
    .toReversed()
})

/** How many numbered list pages there are: none while the first list page shows all. */
export const storyPageCount = selector('story pages', (): number => {
  const count = storyCount()
  return count > storiesPerPage ? Math.ceil(count / storiesPerPage) : 0
})

/** A numbered page, newest of it first. */
export const storiesOnPage = selector('stories on page', (number: number): StoryCard[] =>
  storiesBetween((number - 1) * storiesPerPage, number * storiesPerPage)
    .map(cardOf)
    .toReversed(),
)

/**
 * Whether a numbered page has another after it. Not by how many there are: each
 * numbered page would have to ask again whenever there is one more.
 */
export const hasNewerPage = selector('has newer page', (number: number): boolean => {
  const { catalogue, notes } = edition()
  const next = storyPagePath(number + 1)
  notes.noteCell(cells.path(next))
  return catalogue.routes.find(next) !== undefined
})

/** The numbered page that goes on where the first list page ends. */
export const pageAfterNewest = selector('page after newest', (): number | undefined => {
  const remaining = storyCount() - storiesPerPage
  return remaining > 0 ? Math.ceil(remaining / storiesPerPage) : undefined
})

export const storyCard = selector('story card', (id: string): StoryCard | undefined => {
  const story = documentOf('story', id)
  return story && cardOf(story)
})

function storyCount(): number {
  const { catalogue, notes } = edition()
  notes.noteCell(cells.storyCount)
  return catalogue.storyCount
}

function storiesBetween(from: number, to: number): Story[] {
  const { catalogue, notes } = edition()
  const { stories, read } = catalogue.storiesBetween(from, to)
  for (const cell of read) notes.noteCell(cell)
  return stories
}
