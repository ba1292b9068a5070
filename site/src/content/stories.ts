/**
 * Stories in the order of their day. List pages are numbered from the oldest,
 * so that a new story changes the newest page only.
 */
import type { DocumentOf } from '../../../ledger/index.ts'
import { documentsOf, remembered } from './reading.ts'

export type Story = DocumentOf<'story'>

export const storiesPerPage = 12

/** Oldest first; of one day, in the order of publication. */
const storiesByDay = (): Story[] =>
  remembered('stories by day', () => documentsOf('story').toSorted(byDay))

/** The newest stories, newest first. */
export const newestStories = (count: number): Story[] => storiesByDay().slice(-count).toReversed()

/**
 * The stories told just before one, the latest of them first; of the very
 * first stories, the others among them. None tells of later ones, so that a new
 * story leaves the pages of those before it as they are.
 */
export function storiesNear({ id }: Story, count: number): Story[] {
  const from = Math.max(0, (placesOfStories().get(id) ?? 0) - count)
  return storiesByDay()
    .slice(from, from + count + 1)
    .filter((other) => other.id !== id)
    .toReversed()
}

/** How many numbered list pages there are: none while the first list page shows all. */
export function storyPageCount(): number {
  const count = documentsOf('story').length
  return count > storiesPerPage ? Math.ceil(count / storiesPerPage) : 0
}

/** A numbered page, newest of it first. */
export const storiesOnPage = (number: number): Story[] =>
  storiesByDay()
    .slice((number - 1) * storiesPerPage, number * storiesPerPage)
    .toReversed()

/** The numbered page that goes on where the first list page ends. */
export function pageAfterNewest(): number | undefined {
  const remaining = documentsOf('story').length - storiesPerPage
  return remaining > 0 ? Math.ceil(remaining / storiesPerPage) : undefined
}

const placesOfStories = (): Map<string, number> =>
  remembered('places of stories', () => new Map(storiesByDay().map(({ id }, at) => [id, at])))

function byDay(left: Story, right: Story): number {
  return left.on < right.on ? -1 : left.on > right.on ? 1 : 0
}
