/** Bodies in memory, the longest unused leaving first. Named by hash, so never stale. */
import type { StoredBody } from '../store/index.ts'

export class BodyCache {
  readonly #bodies = new Map<string, StoredBody>()
  readonly #mostBytes: number
  #bytes = 0

  constructor(mostBytes: number) {
    this.#mostBytes = mostBytes
  }

  get(hash: string): StoredBody | undefined {
    const body = this.#bodies.get(hash)
    if (!body) return undefined
    // A Map keeps the order of insertion: the first is the longest unused.
    this.#bodies.delete(hash)
    this.#bodies.set(hash, body)
    return body
  }

  put(body: StoredBody): void {
    const size = sizeOf(body)
    if (size > this.#mostBytes / 8 || this.#bodies.has(body.hash)) return
    this.#bodies.set(body.hash, body)
    this.#bytes += size
    for (const [hash, oldest] of this.#bodies) {
      if (this.#bytes <= this.#mostBytes) return
      this.#bodies.delete(hash)
      this.#bytes -= sizeOf(oldest)
    }
  }
}

const sizeOf = ({ identity, gzip, brotli }: StoredBody): number =>
  identity.length + (gzip?.length ?? 0) + (brotli?.length ?? 0)
