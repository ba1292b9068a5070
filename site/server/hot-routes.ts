/**
 * Answers what the store holds, before Express's middleware chain: four to five
 * times the requests a second. What it does not answer (media files, other
 * methods, /health, what is unknown) goes on to Express.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { sendBody, sendRedirect, type Headers } from './answers.ts'
import type { Found, LiveStore } from './live-store.ts'
import { readPath } from './paths.ts'

/** Answers and says true, or says false and has done nothing. */
export function answerHot(
  req: IncomingMessage,
  res: ServerResponse,
  { store, security }: { store: LiveStore; security: Headers },
): boolean {
  if (req.method !== 'GET' && req.method !== 'HEAD') return false
  const asked = readPath(req.url ?? '/')
  if (asked.type === 'malformed' || !store.head()) return false
  const found = store.find(asked.path)
  if (!found) return redirectToKnown(res, asked.path, store, security)
  if (asked.type === 'other spelling') {
    sendRedirect(res, asked.path, security)
    return true
  }
  return sendFound(req, res, found, security)
}

function sendFound(
  req: IncomingMessage,
  res: ServerResponse,
  { answer, body }: Found,
  security: Headers,
): boolean {
  if (answer.type === 'redirect') {
    sendRedirect(res, answer.target, security)
    return true
  }
  if (answer.type === 'media' || !body) return false
  const { contentType } = answer
  const about =
    answer.type === 'gone'
      ? { status: 410, caching: 'revalidate' as const }
      : { status: answer.status, caching: answer.caching }
  sendBody(req, res, { ...about, contentType, body }, security)
  return true
}

/** With or without the slash at the end: the address that is known. */
function redirectToKnown(
  res: ServerResponse,
  path: string,
  store: LiveStore,
  security: Headers,
): boolean {
  const other = path.endsWith('/') ? path.slice(0, -1) : `${path}/`
  if (other === '' || !store.find(other)) return false
  sendRedirect(res, other, security)
  return true
}
