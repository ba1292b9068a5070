/**
 * Which pages the changes in a view can have changed: those that read a cell
 * that changed, or a selector whose answer has. A selector is asked again only
 * where something that it reads itself has changed.
 */
import type { Tracking } from './renderer.ts'

/** What the last release has on record, as far as this needs it. */
export interface Records {
  readersOf(key: string): string[]
  findHash(key: string): string | undefined
}

/** Keys of the readers: addresses, and `410 REASON`. */
export function affectedReaders(
  tracking: Tracking,
  records: Records,
  changed = tracking.changed(),
): Set<string> {
  const readers = new Set<string>()
  const asked = new Set<string>()
  for (let key = changed.pop(); key !== undefined; key = changed.pop())
    for (const reader of records.readersOf(key)) {
      if (!reader.startsWith('=')) readers.add(reader)
      else if (!asked.has(reader)) {
        asked.add(reader)
        if (tracking.ask(reader) !== records.findHash(reader)) changed.push(reader)
      }
    }
  return readers
}
