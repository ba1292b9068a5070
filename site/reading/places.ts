/**
 * Places on a page: the names of all elements that are open, as a tree in which
 * each place knows those inside it. The places that are kept are proven: parse5
 * has put such an element, or text, just there.
 */
import { contentOfElement, mayStand, type ElementContent } from './elements.ts'

/** Text and comments have places as elements have: text in a table is moved out of it, blanks are not. */
export const textPlace = '#text'
export const blankPlace = '#blank'
export const commentPlace = '#comment'

export class Place {
  readonly name: string
  readonly parent: Place | undefined
  readonly depth: number
  readonly content: ElementContent
  readonly endTag: string
  /** Inside svg. */
  readonly isForeign: boolean
  protected readonly inside = new Map<string, Place>()

  constructor(name = '', parent?: Place) {
    this.name = name
    this.parent = parent
    this.depth = parent ? parent.depth + 1 : 0
    this.endTag = `</${name}>`
    this.isForeign = name === 'svg' || (parent?.isForeign ?? false)
    this.content = this.isForeign ? 'elements' : contentOfElement(name)
  }

  /** Undefined where nothing of that name is known to stand here. */
  find(name: string): Place | undefined {
    return this.inside.get(name)
  }

  /** All that is known of another tree is known of this one, too. Answers how many places are new. */
  learn(other: Place): number {
    let learnt = 0
    for (const [name, place] of other.inside) {
      const known = this.inside.get(name) ?? new Place(name, this)
      if (!this.inside.has(name)) learnt += 1
      this.inside.set(name, known)
      learnt += known.learn(place)
    }
    return learnt
  }
}

/** Places that are yet to be proven: whatever may stand somewhere does. */
export class TriedPlace extends Place {
  override find(name: string): Place | undefined {
    const known = this.inside.get(name)
    if (known || this.depth >= deepest || !mayStand(name, this)) return known
    const place = new TriedPlace(name, this)
    this.inside.set(name, place)
    return place
  }
}

/** No page of ours comes near: it bounds what a strange one can leave behind. */
const deepest = 60
