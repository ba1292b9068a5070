/**
 * Stories by their day, oldest first; of one day, in the order of publication.
 * They stand in stretches of a list page each, so that who has read a stretch
 * hears only of changes in it.
 */
import type { DocumentOf, LedgerDocument } from '../../../ledger/index.ts'

export type Story = DocumentOf<'story'>

export const storiesPerPage = 12

/** `place`: the story's rank in the order of first publication. */
export interface StoryStanding {
  on: string
  place: number
  holder: { readonly document: LedgerDocument }
}

type Place = Pick<StoryStanding, 'on' | 'place'>

export class StoryOrder {
  readonly #stories: StoryStanding[] = []
  readonly #onChange: (stretch: number) => void

  constructor(onChange: (stretch: number) => void) {
    this.#onChange = onChange
  }

  get count(): number {
    return this.#stories.length
  }

  slice(from: number, to: number): Story[] {
    return this.#stories
      .slice(Math.max(from, 0), Math.max(to, 0))
      .map(({ holder }) => holder.document as Story)
  }

  /** The rank by day of a story that is there. */
  rankOf(on: string, place: number): number {
    return this.#find({ on, place })
  }

  change(former: Place | undefined, story: StoryStanding | undefined): void {
    const left = former && this.#find(former)
    if (left !== undefined) this.#stories.splice(left, 1)
    const taken = story && this.#find(story)
    if (story && taken !== undefined) this.#stories.splice(taken, 0, story)
    const end = Math.max(this.count, former && !story ? this.count + 1 : 0) - 1
    const [first, last] = [Math.min(left ?? end, taken ?? end), Math.max(left ?? end, taken ?? end)]
    for (let stretch = stretchOf(first); stretch <= stretchOf(last); stretch += 1)
      this.#onChange(stretch)
  }

  /** Where the story stands, or would stand. */
  #find({ on, place }: Place): number {
    let [low, high] = [0, this.#stories.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      const standing = this.#stories[middle]
      if (standing && isBefore(standing, { on, place })) low = middle + 1
      else high = middle
    }
    return low
  }
}

export const stretchOf = (index: number): number => Math.floor(index / storiesPerPage)

const isBefore = (standing: Place, { on, place }: Place): boolean =>
  standing.on < on || (standing.on === on && standing.place < place)
