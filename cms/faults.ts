/** The last step of the server: what went wrong is said in Chinese, and the detail stays in the log. */
import type { ErrorRequestHandler } from 'express'
import type { Logger } from 'pino'
import { messages } from './messages.ts'

export const answerFault =
  (log: Pick<Logger, 'error'>): ErrorRequestHandler =>
  (error, _req, res, next) => {
    const status = statusOf(error)
    if (status >= 500) log.error({ err: error as unknown }, 'a request was not answered')
    if (res.headersSent) return next(error)
    res.status(status).type('text').send(wordsFor(status))
  }

/** Express and its readers of bodies say what was wrong with a request by its status. */
function statusOf(error: unknown): number {
  const { status } = (error ?? {}) as { status?: unknown }
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500
}

function wordsFor(status: number): string {
  if (status === 413) return messages.REQUEST_TOO_LARGE
  return status < 500 ? messages.REQUEST_NOT_READ : messages.REQUEST_FAILED
}
