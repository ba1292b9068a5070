/**
 * Keeps documents in a file rather than in memory, each in the line of its
 * entry: a page reads its own document and a few others, and a province has
 * 100,000. Threads read the same file. It has no name, so that nothing is left
 * of it whatever happens.
 */
import { closeSync, mkdirSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Entry, Keep, LedgerDocument } from '../../ledger/index.ts'

/** Where in the file the line with a document stands, in bytes. */
export interface ArchivedText {
  from: number
  length: number
}

/** So many documents stay in memory, those asked for last. */
const mostKept = 500
/** So many bytes are written at once. */
const atOnce = 1024 * 1024

type PublishedEntry = Extract<Entry, { type: 'published' }>

export class DocumentArchive {
  /** The open file, the same in every thread of the process. */
  readonly file: number
  #end = 0
  readonly #kept = new Map<number, LedgerDocument>()
  /** Lines that are not in the file yet, by where each will stand. */
  readonly #unwritten = new Map<number, Buffer>()
  #unwrittenFrom = 0
  #writeAt = atOnce
  /** Whether the disk took what it was given last. */
  #hasRoom = true
  /** What was kept last is read at once, and mostly not again. */
  #latest: { from: number; document: LedgerDocument } | undefined

  /** `file`: an archive that another thread writes. */
  constructor(file: number) {
    this.file = file
  }

  static open(folder: string): DocumentArchive {
    mkdirSync(folder, { recursive: true })
    const path = join(folder, `documents-${process.pid}-${performance.now()}`)
    const file = openSync(path, 'wx+')
    unlinkSync(path)
    return new DocumentArchive(file)
  }

  /** The entry with its document here. */
  readonly keep: Keep = (entry, line) => {
    if (entry.type !== 'published') return entry
    const text = typeof line === 'string' ? Buffer.from(line) : line
    const place = { from: this.#end, length: text.length }
    this.#unwritten.set(place.from, text)
    this.#end += text.length
    if (this.#end - this.#unwrittenFrom >= this.#writeAt) this.#write()
    this.#latest = { from: place.from, document: entry.document }
    return new ArchivedEntry(entry, this, place)
  }

  read({ from, length }: ArchivedText): LedgerDocument {
    if (this.#latest?.from === from) return this.#latest.document
    const kept = this.#kept.get(from)
    if (kept) {
      this.#kept.delete(from)
      this.#kept.set(from, kept)
      return kept
    }
    const { document } = JSON.parse(this.readLine({ from, length })) as PublishedEntry
    this.#remember(from, document)
    return document
  }

  readLine({ from, length }: ArchivedText): string {
    const text = this.#unwritten.get(from) ?? Buffer.allocUnsafe(length)
    if (!this.#unwritten.has(from)) readWhole(this.file, text, from)
    return text.toString('utf8')
  }

  /** Whether it stands in the file, where other threads read it; not where the disk has no room. */
  isInFile({ from }: ArchivedText): boolean {
    if (this.#unwritten.has(from) && this.#hasRoom) this.#write()
    return !this.#unwritten.has(from)
  }

  /** What the disk has no room for stays in memory until it has. */
  #write(): void {
    try {
      writeWhole(this.file, Buffer.concat([...this.#unwritten.values()]), this.#unwrittenFrom)
      this.#unwritten.clear()
      this.#unwrittenFrom = this.#end
      this.#writeAt = atOnce
      this.#hasRoom = true
    } catch {
      this.#hasRoom = false
      this.#writeAt = this.#end - this.#unwrittenFrom + atOnce
    }
  }

  close(): void {
    closeSync(this.file)
  }

  #remember(from: number, document: LedgerDocument): void {
    this.#kept.set(from, document)
    if (this.#kept.size <= mostKept) return
    const [oldest] = this.#kept.keys()
    if (oldest !== undefined) this.#kept.delete(oldest)
  }
}

export class ArchivedEntry implements PublishedEntry {
  readonly type = 'published'
  readonly number: number
  readonly at: string
  readonly submission: string
  readonly #archive: DocumentArchive
  readonly #from: number
  readonly #length: number

  constructor(entry: PublishedEntry, archive: DocumentArchive, { from, length }: ArchivedText) {
    this.number = entry.number
    this.at = entry.at
    this.submission = entry.submission
    this.#archive = archive
    this.#from = from
    this.#length = length
  }

  /** Where other threads read its line; nothing where it is not in the file. */
  get text(): ArchivedText | undefined {
    return this.#archive.isInFile(this.#place) ? this.#place : undefined
  }

  get line(): string {
    return this.#archive.readLine(this.#place)
  }

  get document(): LedgerDocument {
    return this.#archive.read(this.#place)
  }

  get previous(): string {
    return this.#whole.previous
  }

  get hash(): string {
    return this.#whole.hash
  }

  /** What proves the chain was looked at when the entry was taken: it is kept in its line alone. */
  get #whole(): PublishedEntry {
    return JSON.parse(this.line) as PublishedEntry
  }

  get #place(): ArchivedText {
    return { from: this.#from, length: this.#length }
  }
}

function writeWhole(file: number, bytes: Uint8Array, position: number): void {
  for (let written = 0; written < bytes.length;)
    written += writeSync(file, bytes, written, bytes.length - written, position + written)
}

function readWhole(file: number, bytes: Uint8Array, position: number): void {
  for (let read = 0; read < bytes.length;) {
    const count = readSync(file, bytes, read, bytes.length - read, position + read)
    if (count === 0) throw new Error(`The documents' file ends at byte ${position + read}.`)
    read += count
  }
}
