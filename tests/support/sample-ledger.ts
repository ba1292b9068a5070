/**
 * A ledger of the sample content, made in memory: no CMS, no workflow, no
 * pictures, fixed times, so that its bytes are always the same.
 */
import { sampleDocuments, type Sample } from '../../cms/sample/index.ts'
import {
  emptyHead,
  headAfter,
  nextEntry,
  type Entry,
  type LedgerDocument,
} from '../../ledger/index.ts'

/** One entry a sample document, a minute apart. */
export function sampleLedger(): Entry[] {
  const entries: Entry[] = []
  for (const document of sampleDocuments) {
    const last = entries.at(-1)
    entries.push(
      nextEntry(
        last ? headAfter(last) : emptyHead,
        {
          type: 'published',
          submission: `submission-${document.id}`,
          document: withoutPictures(document),
        },
        new Date(Date.UTC(2026, 0, 5, 1, entries.length)),
      ),
    )
  }
  return entries
}

/** The document as the ledger takes it when it has no pictures. */
export function withoutPictures(document: Sample): LedgerDocument {
  return without(document) as LedgerDocument
}

function without(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => !isPictureBlock(item)).map(without)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => !isDrawing(inner))
      .map(([key, inner]) => [key, without(inner)]),
  )
}

const isDrawing = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'drawing' in value

const isPictureBlock = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'picture'
