/**
 * The last withdrawal that this node has published, in a small file beside the
 * store. A store that is older, be it a copy put back or one that has lost its
 * log, is not served and made no release of before it has caught up.
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs'
import type { Entry, LedgerHead } from '../../ledger/index.ts'

const pathOf = (storePath: string): string => `${storePath}.withdrawn`

/** Undefined before the first withdrawal. What cannot be read marks nothing. */
export function readMark(storePath: string): LedgerHead | undefined {
  const path = pathOf(storePath)
  if (!existsSync(path)) return undefined
  const [, number, hash] = /^(\d+) ([0-9a-f]{64})\n$/.exec(readFileSync(path, 'utf8')) ?? []
  return number && hash ? { number: Number(number), hash } : undefined
}

/** The later of what is marked and what the store itself has. */
export function knownWithdrawal(
  storePath: string,
  here: LedgerHead | undefined,
): LedgerHead | undefined {
  const marked = readMark(storePath)
  return (here?.number ?? 0) > (marked?.number ?? 0) ? here : marked
}

/**
 * Marks what the store has, if that is later. The release is there already:
 * where the disk has no room for the mark, the next release brings it.
 */
export function raiseMark(storePath: string, here: LedgerHead | undefined): void {
  if (!here || (readMark(storePath)?.number ?? 0) >= here.number) return
  try {
    writeMark(storePath, here)
  } catch (error) {
    if (!isSystemError(error)) throw error
  }
}

/** The last withdrawal among entries. */
export function lastWithdrawalIn(entries: readonly Entry[]): LedgerHead | undefined {
  const last = entries.findLast(({ type }) => type === 'withdrawn')
  return last && { number: last.number, hash: last.hash }
}

/** The mark is there whole or as it was before, whatever happens meanwhile. */
function writeMark(storePath: string, { number, hash }: LedgerHead): void {
  const path = pathOf(storePath)
  const beside = `${path}.part`
  const file = openSync(beside, 'w')
  try {
    writeSync(file, `${number} ${hash}\n`)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(beside, path)
}

/** Such as a full disk. */
const isSystemError = (error: unknown): boolean => error instanceof Error && 'syscall' in error
