/**
 * The connections that node:http has, with the answers under way on each.
 * node:http itself takes an answer for finished once it is handed over, though
 * most of it may still wait for a slow reader.
 */
import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

export class Connections {
  readonly #underWay = new Map<Socket, number>()

  add(socket: Socket): void {
    this.#underWay.set(socket, 0)
    socket.once('close', () => this.#underWay.delete(socket))
  }

  /** Until it has gone out, or cannot any more. */
  note(socket: Socket, answer: ServerResponse): void {
    this.#count(socket, 1)
    answer.once('close', () => this.#count(socket, -1))
  }

  isIdle(socket: Socket): boolean {
    return (this.#underWay.get(socket) ?? 0) === 0
  }

  endIdle(): void {
    for (const [socket, count] of this.#underWay) if (count === 0) socket.destroySoon()
  }

  #count(socket: Socket, change: number): void {
    const count = this.#underWay.get(socket)
    if (count !== undefined) this.#underWay.set(socket, count + change)
  }
}
