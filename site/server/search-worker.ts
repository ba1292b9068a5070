/** The thread that answers searches, one after another (search-thread.ts is its other end). */
import { parentPort, workerData } from 'node:worker_threads'
import { LiveStore } from './live-store.ts'
import { searchAnswer, type SearchAnswer } from './search-answers.ts'

export interface SearchThreadSetup {
  storePath: string
}

/** One for each question, in the same order. */
export type SearchReply =
  { type: 'answered'; answer: SearchAnswer | undefined } | { type: 'failed'; error: Error }

if (!parentPort) throw new Error('This file is started as a thread.')
const port = parentPort
const { storePath } = workerData as SearchThreadSetup
const nothing = (): void => undefined
// The other thread watches over the same store and says what is to be said of it.
const store = new LiveStore({
  path: storePath,
  log: { info: nothing, warn: nothing, error: nothing },
})

port.on('message', (question: string) => port.postMessage(replyTo(question)))

function replyTo(question: string): SearchReply {
  try {
    return { type: 'answered', answer: searchAnswer(store, question) }
  } catch (error) {
    return { type: 'failed', error: error instanceof Error ? error : new Error(String(error)) }
  }
}
