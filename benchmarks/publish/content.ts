/** The site that is published: stories written to a ledger file, and where each line ends. */
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { emptyHead, headAfter, lineOf, type LedgerHead } from '../../ledger/index.ts'
import { manyStories } from '../../tests/support/many-stories.ts'

export interface Content {
  stories: number
  path: string
  head: LedgerHead
  /** The file's length in bytes after each entry. */
  ends: number[]
}

export async function writeContent(path: string, stories: number): Promise<Content> {
  const file = createWriteStream(path)
  const ends: number[] = []
  let head = emptyHead
  let length = 0
  for (const entry of manyStories(stories)) {
    const line = Buffer.from(lineOf(entry))
    length += line.length
    ends.push(length)
    head = headAfter(entry)
    if (!file.write(line)) await once(file, 'drain')
  }
  file.end()
  await finished(file)
  return { stories, path, head, ends }
}
