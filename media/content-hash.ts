/** The name of a blob: SHA-256 of its bytes, in lower-case hexadecimal. */
import { createHash } from 'node:crypto'

export const contentHashOf = (bytes: Buffer | string): string =>
  createHash('sha256').update(bytes).digest('hex')

export const isContentHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text)
