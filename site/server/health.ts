/** For whoever watches over the site: which release is served. */
import type { Request, Response } from 'express'
import type { LiveStore } from './live-store.ts'

export const answerHealth =
  (store: LiveStore) =>
  (_req: Request, res: Response): void => {
    const head = store.head()
    res
      .status(head ? 200 : 503)
      .set('cache-control', 'no-store')
      .json(
        head
          ? { ok: true, release: head.release, entry: head.number, at: head.at }
          : { ok: false, release: null, entry: 0, at: null },
      )
  }
