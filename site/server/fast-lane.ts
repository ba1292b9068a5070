/**
 * Answers plain requests for what the store holds on the connection itself,
 * about three times the requests a second of node:http. At the first request
 * that is anything else, the connection and that request go to node:http, which
 * keeps the connection from then on.
 */
import type { Socket } from 'node:net'
import type { ReadyAnswers } from './ready-answers.ts'
import { readPlainRequest } from './request-head.ts'

/** How long an open connection may say nothing; also what the header Keep-Alive says. */
const idleMilliseconds = 6_000
/** How long a reader may take none of what waits for it. */
const stalledMilliseconds = 30_000

export class FastLane {
  readonly #answers: ReadyAnswers
  readonly #handOver: (socket: Socket) => void
  readonly #sockets = new Set<Socket>()

  constructor(answers: ReadyAnswers, handOver: (socket: Socket) => void) {
    this.#answers = answers
    this.#handOver = handOver
  }

  accept(socket: Socket): void {
    const read = (chunk: Buffer) => {
      const answer = this.#answerTo(socket, chunk)
      if (answer) return this.#write(socket, answer)
      for (const [name, listener] of Object.entries(listeners)) socket.off(name, listener)
      this.#sockets.delete(socket)
      socket.setTimeout(0)
      socket.pause()
      socket.unshift(chunk)
      this.#handOver(socket)
      socket.resume()
    }
    const listeners = {
      data: read,
      end: () => socket.end(),
      error: () => socket.destroy(),
      timeout: () => endIdle(socket),
      close: () => this.#sockets.delete(socket),
    }
    this.#sockets.add(socket)
    for (const [name, listener] of Object.entries(listeners)) socket.on(name, listener)
    socket.setTimeout(idleMilliseconds)
  }

  /** Ends every connection once what is being sent has gone out. */
  drain(): void {
    for (const socket of this.#sockets) socket.destroySoon()
  }

  destroy(): void {
    for (const socket of this.#sockets) socket.destroy()
  }

  #write(socket: Socket, answer: Buffer): void {
    socket.write(answer)
    if (socket.writableLength > 0) this.#answers.noteOnTheWay(answer)
  }

  /** A reader that asks on before it has taken its answer is node:http's: it holds reading back. */
  #answerTo(socket: Socket, chunk: Buffer): Buffer | undefined {
    if (socket.writableLength > 0) return undefined
    const request = readPlainRequest(chunk)
    if (!request) return undefined
    try {
      return this.#answers.find(request.address, request.acceptEncoding, request.ifNoneMatch)
    } catch {
      // node:http asks the same again, and there the fault is logged and answered.
      return undefined
    }
  }
}

function endIdle(socket: Socket): void {
  const isStalled = socket.timeout === stalledMilliseconds
  if (socket.writableLength === 0 || isStalled) socket.destroy()
  else socket.setTimeout(stalledMilliseconds)
}
