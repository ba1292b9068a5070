/** What went wrong here: the reader gets a number, the log the detail. */
import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import { sendPlainPage } from './answers.ts'
import { internalFault } from './plain-pages.ts'

export function sendFault(
  error: unknown,
  req: IncomingMessage,
  res: ServerResponse,
  log: Logger,
): void {
  const reference = randomUUID().slice(0, 8)
  log.error({ err: error, reference, url: req.url }, 'request not answered')
  sendPlainPage(req, res, internalFault(reference), {})
}
