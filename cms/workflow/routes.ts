/**
 * The routes of the workflow over HTTP, answered by Payload without Next, which
 * would only hand them on: of a press it took as long as the database.
 */
import { Readable } from 'node:stream'
import type { Request as ExpressRequest, RequestHandler } from 'express'
import { handleEndpoints, type Payload } from 'payload'

/** `origin` is the office's own. */
export const workflowRoutes =
  ({ config }: Payload, origin: string): RequestHandler =>
  async (req, res) => {
    const response = await handleEndpoints({ config, request: requestOf(req, origin) })
    res.status(response.status).setHeaders(response.headers)
    res.end(Buffer.from(await response.arrayBuffer()))
  }

/** The body is not read here: whoever answers says how much of it he reads. */
function requestOf(req: ExpressRequest, origin: string): Request {
  const headers = new Headers()
  for (const [name, values = []] of Object.entries(req.headersDistinct))
    for (const value of values) headers.append(name, value)
  const { method } = req
  const hasBody = 'transfer-encoding' in req.headers || Number(req.headers['content-length']) > 0
  const body = hasBody ? { body: Readable.toWeb(req), duplex: 'half' } : {}
  const init = { method, headers, ...body } as RequestInit
  return new Request(new URL(req.originalUrl, origin), init)
}
