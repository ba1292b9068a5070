/**
 * Keeps a folder equal to the release in the site store. What was withdrawn
 * goes first; then parts before pages, pages before lists, and what is no
 * longer needed last, so that no page is ever without its pictures. A mirror
 * that was killed goes on where it stood.
 */
import { join, resolve } from 'node:path'
import type { MediaStore } from '../../media/index.ts'
import type { SiteReader } from '../store/index.ts'
import { foreignFileAt, notYetPublished } from './errors.ts'
import { Folder } from './folder.ts'
import { planOf, type Plan, type Step } from './mirror-plan.ts'
import { MirrorState, noLeaf, type Shown } from './mirror-state.ts'

export interface Mirrored extends Shown {
  written: number
  removed: number
}

interface MirrorSource {
  store: SiteReader
  media: MediaStore
  /** Stops between two batches. */
  signal?: AbortSignal
  /** Told of each file just after it has changed. */
  onStep?: (step: Step) => void
}

/** So many files are noted together; after each batch newer releases are looked for. */
const batchLength = 500
/** So many files are written side by side: most of the time is waiting for the disk. */
const atOnce = 16

export class Mirror {
  readonly #path: string
  readonly #folder: Folder
  readonly #state: MirrorState

  /** Throws PlainFilesError where the folder may not be used. */
  constructor(target: string) {
    this.#path = resolve(target)
    this.#state = MirrorState.open(this.#path)
    this.#folder = new Folder(this.#path)
  }

  /** Brings the folder to the store's release; undefined where it was there, or was stopped. */
  async update(source: MirrorSource): Promise<Mirrored | undefined> {
    const { store, signal } = source
    if (!store.head()) throw notYetPublished()
    while (!signal?.aborted) {
      const plan = store.snapshot(() => planOf(store, this.#state))
      if (!plan) return undefined
      await this.#begin(plan)
      if (!(await this.#carryOut(plan, source))) continue
      const { head, leaves, stages } = plan
      const shown = { release: head.release, entry: head.number }
      this.#state.finish(shown, leaves)
      const count = (type: Step['type']) =>
        stages.flat().filter((step) => step.type === type).length
      return { ...shown, written: count('write'), removed: count('remove') }
    }
    return undefined
  }

  close(): void {
    this.#state.close()
  }

  async #begin({ stages, fresh, formerLeaves }: Plan): Promise<void> {
    for (const name of fresh)
      if (await this.#folder.has(name)) throw foreignFileAt(join(this.#path, name))
    const files = stages.flat().map((step) => ({
      name: step.name,
      leaf: step.type === 'write' ? step.file.leaf : (this.#state.find(step.name)?.leaf ?? noLeaf),
    }))
    this.#state.begin(files, formerLeaves)
  }

  /** False where the store has a newer release meanwhile, or it is to stop. */
  async #carryOut({ stages, head }: Plan, source: MirrorSource): Promise<boolean> {
    for (const stage of stages)
      for (let from = 0; from < stage.length; from += batchLength) {
        const batch = stage.slice(from, from + batchLength)
        const { store, signal } = source
        const isDone = await store.snapshotAsync(async () => {
          const now = store.head()
          if (signal?.aborted || now?.release !== head.release || now.number !== head.number)
            return false
          await this.#change(batch, source)
          return true
        })
        if (!isDone) return false
        this.#note(batch)
      }
    return true
  }

  async #change(batch: Step[], { store, media, onStep }: MirrorSource): Promise<void> {
    const change = async (step: Step): Promise<void> => {
      if (step.type === 'remove') await this.#folder.remove(step.name)
      else await this.#folder.put(step.name, bytesOf(step.file.source, store, media))
      onStep?.(step)
    }
    for (let from = 0; from < batch.length; from += atOnce)
      await Promise.all(batch.slice(from, from + atOnce).map(change))
    await this.#folder.sync()
  }

  #note(batch: Step[]): void {
    this.#state.note(
      batch.flatMap((step) => (step.type === 'write' ? [step.file] : [])),
      batch.flatMap((step) => (step.type === 'remove' ? [step.name] : [])),
    )
  }
}

function bytesOf(
  source: { body: string } | { blob: string } | { text: string },
  store: SiteReader,
  media: MediaStore,
): Uint8Array | { path: string } {
  if ('blob' in source) return { path: media.path(source.blob) }
  return 'text' in source ? Buffer.from(source.text) : store.requireBody(source.body).identity
}
