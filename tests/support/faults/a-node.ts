/**
 * A node: a folder with a publisher and a public server that follow a feed.
 * Whatever ends is started again at once, as the product's supervisor does.
 */
import type { ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { end, startPublisher, startServer } from '../site/processes.ts'
import type { Place, StartChanges, Started } from '../site/processes.ts'

export type Role = 'publisher' | 'server'

const starters = { publisher: startPublisher, server: startServer }

/** How long a process that could not start is left alone. */
const pauseMilliseconds = 200

export class Node {
  readonly place: Place
  /** How often something was started, first starts included. */
  starts = 0
  /** What processes said that could not start. */
  readonly failures: NonNullable<Started['told']['failed']>[] = []
  changes: StartChanges
  #address = ''
  #isClosing = false
  readonly #children: Partial<Record<Role, ChildProcess>> = {}
  readonly #running: Partial<Record<Role, Promise<void>>> = {}
  readonly #isOn = new Set<Role>()

  constructor(place: Place, changes: StartChanges = {}) {
    this.place = place
    this.changes = changes
  }

  get storePath(): string {
    return join(this.place.folder, 'site', 'store.sqlite')
  }

  get mediaFolder(): string {
    return join(this.place.folder, 'site', 'media')
  }

  /** Where the public server answers; '' where it does not. */
  get address(): string {
    return this.#address
  }

  /** Keeps these running from now on. */
  run(...roles: Role[]): void {
    for (const role of roles) {
      this.#isOn.add(role)
      this.#running[role] ??= this.#keepRunning(role)
    }
  }

  /** Ends a process without warning; it is started again. */
  kill(role: Role): void {
    this.#children[role]?.kill('SIGKILL')
  }

  /** Ends a process and leaves it ended. */
  async stop(role: Role, signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    this.#isOn.delete(role)
    const child = this.#children[role]
    if (child) await end(child, signal)
    await this.#running[role]
    this.#running[role] = undefined as never
  }

  async close(): Promise<void> {
    this.#isClosing = true
    await Promise.all([this.stop('publisher'), this.stop('server')])
  }

  async #keepRunning(role: Role): Promise<void> {
    while (this.#isOn.has(role) && !this.#isClosing) {
      this.starts += 1
      const onFork = (child: ChildProcess) => (this.#children[role] = child)
      const { child, told } = await starters[role](this.place, { ...this.changes, onFork })
      if (role === 'server') this.#address = told.address ?? ''
      if (told.failed) this.failures.push(told.failed)
      await exitOf(child)
      if (role === 'server') this.#address = ''
      if (!told.ready && child.signalCode === null) await pause()
    }
  }
}

const exitOf = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode === null && child.signalCode === null)
    await new Promise((resolve) => child.once('exit', resolve))
}

const pause = () => new Promise((resolve) => setTimeout(resolve, pauseMilliseconds))

/** A node on a folder of its own, removed with it. */
export async function aNode(
  feed: Place['feed'],
  changes?: StartChanges,
): Promise<Node & AsyncDisposable> {
  const folder = await mkdtemp(join(tmpdir(), 'node-'))
  const node = new Node({ folder, feed }, changes)
  return Object.assign(node, {
    async [Symbol.asyncDispose]() {
      await node.close()
      await rm(folder, { recursive: true, force: true })
    },
  })
}
