/**
 * Takes what is withdrawn off the pages that name it, such as lists, home page
 * and feeds, ahead of the release that should do so. The release that is
 * served is changed by no more than that: what else waits is shown as it was.
 */
import { subjectOf } from '../../ledger/index.ts'
import { isDamage, type ReadRecord } from '../store/index.ts'
import { fetchBlobs, type MakingParts } from './making.ts'
import { withdrawEarly } from './overtaking.ts'
import { redrawWithout, type Redrawn, type Removal } from './redrawing.ts'
import { recordOf, routeOf } from './release-parts.ts'

/** How far a withdrawal that waits is carried out: on its own pages, or wherever it is named too. */
export type Off = 'own pages' | 'all pages'

export class OffPages {
  readonly #parts: MakingParts
  /** Up to this entry all was tried. */
  #upTo = 0
  #off: Off | undefined

  constructor(parts: MakingParts) {
    this.#parts = parts
  }

  get upTo(): number {
    return this.#upTo
  }

  /**
   * Answers how far the withdrawals that wait are carried out; undefined where
   * there are none. `upTo`: the last entry that came, which need not stand.
   */
  async take(upTo = 0): Promise<Off | undefined> {
    const { waiting, hasWithdrawal, head } = this.#parts.followed
    const isNew = waiting.some(({ type, number }) => type === 'withdrawn' && number > this.#upTo)
    if (isNew) this.#off = await this.#tryToTake()
    this.#upTo = Math.max(upTo, head.number)
    return hasWithdrawal ? this.#off : undefined
  }

  async #tryToTake(): Promise<Off | undefined> {
    const { store, log, followed } = this.#parts
    if (!withdrawEarly(this.#parts, followed.withdrawn())) return undefined
    try {
      return (await takeOffPages(this.#parts)) ? 'all pages' : 'own pages'
    } catch (error) {
      // Such as a full disk: the release will do it.
      if (isDamage(error) || !store.isOpen) throw error
      log.error({ err: error }, 'lists still name what was withdrawn')
      return 'own pages'
    }
  }
}

/**
 * Makes addresses answer 410 and draws anew who names them. False where some
 * page could not be drawn, or the renderer does not tell what pages read.
 */
async function takeOffPages(parts: MakingParts): Promise<boolean> {
  const { renderer, followed } = parts
  const { heldBack, view, waiting } = followed
  const { tracking } = renderer
  if (!heldBack || !tracking) return false
  renderer.show(view)
  const off = waiting.filter(({ type }) => type === 'withdrawn').map(subjectOf)
  heldBack.showServed()
  try {
    const changes = tracking.changedBy(() => heldBack.hide(off))
    const addresses = off.flatMap(({ kind, id }) => view.publication(kind, id)?.addresses ?? [])
    const withdrawn = followed.withdrawn()
    return await commitWithout({ ...parts, tracking, changes, addresses, withdrawn })
  } finally {
    heldBack.showNext()
  }
}

async function commitWithout(removal: MakingParts & Removal): Promise<boolean> {
  const { store, renderer, withdrawn, followed } = removal
  const { view, media: named } = followed
  const redrawn = await redrawWithout({ ...removal, view, media: named })
  const { pages, media, removed, left } = redrawn
  await fetchBlobs(removal, media)
  const assets = renderer.assets.filter(({ path }) => !store.findAnswer(path))
  store.commitWithdrawal(withdrawn, {
    routes: [...assets, ...pages.values()].map(routeOf),
    media,
    removed,
    records: recordsOf(redrawn, removal),
  })
  return left.size === 0
}

/** What a page that was left had asked counts as changed: the next release draws it. */
function recordsOf(
  { pages, left, gonePages }: Redrawn,
  { store, tracking }: MakingParts & Removal,
) {
  const asked = new Set([...left, ...gonePages].flatMap((key) => store.records.readsOf(key)))
  return [
    ...[...pages.values()].map((page) => recordOf(page, tracking)),
    ...tracking
      .answers()
      .map((answer): ReadRecord => (asked.has(answer.key) ? { ...answer, hash: '' } : answer)),
  ]
}
