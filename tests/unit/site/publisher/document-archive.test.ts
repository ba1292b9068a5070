import { closeSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lineOf, type Entry } from '../../../../ledger/index.ts'
import { ArchivedEntry, DocumentArchive } from '../../../../site/publisher/document-archive.ts'
import { aStory } from '../../../support/documents.ts'
import { aLedger } from '../../../support/ledger.ts'

let folder: string
let archive: DocumentArchive

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'archive-'))
  archive = DocumentArchive.open(folder)
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** More than stay in memory. */
const stories = Array.from({ length: 600 }, (_, index) =>
  aStory({ id: `story-${index}`, slug: `gushi-${index}`, title: `第${index}个故事` }),
)
const { entries } = aLedger(stories)

function keep(entry: Entry, line: string | Buffer = lineOf(entry).trimEnd()): ArchivedEntry {
  const kept = archive.keep(entry, line)
  if (!(kept instanceof ArchivedEntry)) throw new Error('The entry was kept as it is.')
  return kept
}

describe('DocumentArchive', () => {
  it('gives back each document, also those it has forgotten', () => {
    const kept = entries.map((entry) => keep(entry))
    expect(kept.map(({ document }) => document)).toEqual(stories)
  })

  it('keeps a line also as the bytes it was read as', () => {
    const kept = entries.map((entry) => keep(entry, Buffer.from(lineOf(entry).trimEnd())))
    expect(kept.map(({ document }) => document)).toEqual(stories)
  })

  it('has what proves the chain in the line alone', () => {
    const kept = entries.map((entry) => keep(entry))
    const proofOf = ({ previous, hash }: Entry) => ({ previous, hash })
    expect(kept.map(proofOf)).toEqual(entries.map(proofOf))
  })

  it('has in the file what it tells other threads to read there', () => {
    const elsewhere = new DocumentArchive(archive.file)
    const kept = entries.slice(0, 3).map((entry) => keep(entry))
    expect(kept.map(({ text }) => text && elsewhere.read(text))).toEqual(stories.slice(0, 3))
  })

  it('keeps in memory what the disk does not take, and sends nobody to the file for it', () => {
    closeSync(archive.file)
    const kept = entries.map((entry) => keep(entry))
    expect(kept.every(({ text }) => text === undefined)).toBe(true)
    expect(kept.map(({ document }) => document)).toEqual(stories)
  })
})
