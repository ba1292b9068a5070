/**
 * Pictures and files, which lie beside the store by hash. Only what the present
 * release shows is sent; Express's `sendFile` answers ranges and conditions.
 */
import { basename, dirname } from 'node:path'
import type { NextFunction, Request, Response } from 'express'
import type { MediaStore } from '../../media/index.ts'
import type { LiveStore } from './live-store.ts'
import { readPath } from './paths.ts'

export const sendMedia =
  ({ store, media }: { store: LiveStore; media: MediaStore }) =>
  (req: Request, res: Response, next: NextFunction): void => {
    const asked = readPath(req.url)
    const answer =
      asked.type === 'path' && store.head() ? store.find(asked.path)?.answer : undefined
    if (answer?.type !== 'media') return next()
    const file = media.path(answer.hash)
    res.set('etag', `"${answer.hash.slice(0, 32)}"`)
    if (answer.downloadName !== undefined) res.attachment(answer.downloadName)
    // attachment() guesses a type from the name; the ledger knows it.
    res.set('content-type', answer.contentType)
    const options = { root: dirname(file), maxAge: '365d', immutable: true, lastModified: false }
    res.sendFile(basename(file), options, (error: SendError | undefined) => {
      // A visitor who leaves before a picture has come is no fault.
      if (!error || res.headersSent || error.code === 'ECONNABORTED') return
      for (const name of ['etag', 'content-disposition', 'cache-control']) res.removeHeader(name)
      if (error.status === 416)
        res
          .status(416)
          .set(error.headers ?? {})
          .end()
      else next(error)
    })
  }

/** What Express says when a file is not sent: here, that it has no such range. */
interface SendError extends Error {
  code?: string
  status?: number
  headers?: Record<string, string>
}
