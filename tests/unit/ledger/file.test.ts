import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { emptyHead, lineOf, nextEntry, readLedgerFile, type Entry } from '../../../ledger/index.ts'

const anEntry = nextEntry(
  emptyHead,
  {
    type: 'withdrawn',
    submission: 's',
    subject: { kind: 'story', id: 'a' },
    reason: '内容有误',
  },
  new Date('2026-03-01T08:00:00.000Z'),
)

async function fileWith(text: string): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'ledger-')), 'ledger.ndjson')
  await writeFile(path, text)
  return path
}

async function entriesOf(path: string): Promise<Entry[]> {
  const entries: Entry[] = []
  for await (const entry of readLedgerFile(path)) entries.push(entry)
  return entries
}

describe('a ledger file', () => {
  it('reads back what was written', async () => {
    expect(await entriesOf(await fileWith(lineOf(anEntry)))).toEqual([anEntry])
  })

  it('names the line that was cut off', async () => {
    const path = await fileWith(lineOf(anEntry) + lineOf(anEntry).slice(0, 50))
    await expect(entriesOf(path)).rejects.toThrowError(/^Line 2 of the file was not read/)
  })
})
