/**
 * Answers what the store holds, before Express's middleware chain. What it does
 * not answer (the search, media files, other methods, /health, what is unknown) goes on to
 * Express.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { sendBody, sendReply } from './answers.ts'
import type { LiveStore } from './live-store.ts'
import { isSearch, readPath } from './paths.ts'
import { bodyAnswerOf, redirectReply } from './replies.ts'

/** Answers and says true, or says false and has done nothing. */
export function answerHot(
  req: IncomingMessage,
  res: ServerResponse,
  { store, security }: { store: LiveStore; security: readonly string[] },
): boolean {
  if (req.method !== 'GET' && req.method !== 'HEAD') return false
  const asked = readPath(req.url ?? '/')
  if (asked.type === 'malformed' || isSearch(asked) || !store.head()) return false
  const found = store.find(asked.path)
  const target = found
    ? asked.type === 'other spelling'
      ? asked.path
      : targetOf(found.answer)
    : knownSpelling(asked.path, store)
  if (target !== undefined) {
    sendReply(req, res, redirectReply(target, security))
    return true
  }
  const answer = found && bodyAnswerOf(found)
  if (answer) sendBody(req, res, answer, security)
  return answer !== undefined
}

const targetOf = (answer: { type: string; target?: string }): string | undefined =>
  answer.type === 'redirect' ? answer.target : undefined

/** With or without the slash at the end, without doubled ones: the address that is known. */
function knownSpelling(path: string, store: LiveStore): string | undefined {
  const single = path.replaceAll(/\/{2,}/g, '/')
  const other = single.endsWith('/') ? single.slice(0, -1) : `${single}/`
  return [single, other].find((one) => one !== path && one !== '' && store.find(one))
}
