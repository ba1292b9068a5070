/** How the store notes which documents are held back: versions by the numbers of their entries. */
import { subjectOf, type Entry } from '../../ledger/index.ts'
import type { Culprit } from './errors.ts'
import { keyOf, versionOf, type Version } from './shown-versions.ts'

/** A version that cannot be shown. */
export interface Failed {
  version: Version
  /** What it refers to in vain. */
  missing?: string | undefined
}

/** A document whose latest version is not shown, and what is shown in its place. */
export interface Held extends Culprit {
  latest: Failed
  /** The versions that failed between that and what is shown, the oldest first. */
  earlier: readonly Failed[]
  shown: Version | undefined
}

interface NotedFailed {
  number: number
  missing?: string
}

interface NotedHeld extends Culprit, NotedFailed {
  earlier?: NotedFailed[]
  shown?: number
}

export const noteOf = (all: Iterable<Held>): string =>
  JSON.stringify(
    [...all].map(({ kind, id, latest, earlier, shown }): NotedHeld => ({
      ...failedNote(latest),
      kind,
      id,
      ...(earlier.length > 0 ? { earlier: earlier.map(failedNote) } : {}),
      ...(shown ? { shown: shown.number } : {}),
    })),
  )

export function readNote(note: string | undefined, entries: Iterable<Entry>): Held[] {
  const noted = JSON.parse(note ?? '[]') as NotedHeld[]
  if (noted.length === 0) return []
  const versions = versionsOf(noted, entries)
  const failed = ({ number, missing }: NotedFailed): Failed[] => {
    const version = versions.get(number)
    return version ? [{ version, missing }] : []
  }
  return noted.flatMap(({ kind, id, earlier = [], shown = 0, ...rest }) =>
    failed(rest).map((latest) => ({
      kind,
      id,
      latest,
      earlier: earlier.flatMap(failed),
      shown: versions.get(shown),
    })),
  )
}

function versionsOf(held: readonly Culprit[], entries: Iterable<Entry>): Map<number, Version> {
  const keys = new Set(held.map(keyOf))
  const versions = new Map<number, Version>()
  for (const entry of entries) {
    const version = keys.has(keyOf(subjectOf(entry))) ? versionOf(entry) : undefined
    if (version) versions.set(entry.number, version)
  }
  return versions
}

const failedNote = ({ version: { number }, missing }: Failed): NotedFailed => ({
  number,
  ...(missing === undefined ? {} : { missing }),
})
