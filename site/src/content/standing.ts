/**
 * What finds a document, without its text: worked out once, when it becomes
 * public, and told to whoever else keeps a catalogue. The text is read when a
 * page asks.
 */
import { addressesOf } from '../../../ledger/index.ts'
import type { LedgerDocument } from '../../../ledger/index.ts'
import { coverPath, type CoverSubject } from '../../../media/index.ts'

export interface Standing {
  /** Its page, and of a campaign the pledge. None where its kind has no pages. */
  addresses: readonly string[]
  slug?: string
  cover?: Cover
  /** The day of a story. */
  on?: string
  /** Whom a story names, by id. */
  figures?: readonly string[]
}

/** What stands for a document without a picture, and where. */
export interface Cover {
  subject: CoverSubject
  path: string
}

export function standingOf(document: LedgerDocument): Standing {
  const cover = coverOf(document)
  const { on, figures = [] } = document.kind === 'story' ? document : {}
  return {
    addresses: addressesOf(document),
    ...('slug' in document ? { slug: document.slug } : {}),
    ...(cover ? { cover } : {}),
    ...(on === undefined ? {} : { on }),
    ...(figures.length > 0 ? { figures } : {}),
  }
}

export function coverOf(document: LedgerDocument): Cover | undefined {
  const subject = subjectOf(document)
  return subject && { subject, path: coverPathOf(subject) }
}

function subjectOf(document: LedgerDocument): CoverSubject | undefined {
  switch (document.kind) {
    case 'story':
    case 'campaign':
    case 'campaign-piece':
      return document.picture ? undefined : { kind: document.kind, title: document.title }
    case 'figure':
      return document.picture ? undefined : { kind: document.kind, title: document.name }
    default:
      return undefined
  }
}

const paths = new Map<string, string>()

/** Drawing a cover to learn its hash takes longer than all the rest: it is done once a title. */
export function coverPathOf(subject: CoverSubject): string {
  const key = `${subject.kind} ${subject.title}`
  const path = paths.get(key) ?? coverPath(subject)
  paths.set(key, path)
  return path
}
