import { DatabaseSync } from 'node:sqlite'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ReadRecords, RecordWriter } from '../../../../site/store/records.ts'
import type { ReadRecord } from '../../../../site/store/release.ts'
import { createTables } from '../../../../site/store/schema.ts'

interface Write {
  records: ReadRecord[]
  removed: string[]
  fails: boolean
}

const pages = ['/', '/stories/', '/stories/a/', '/stories/b/']
const selectors = ['=newest', '=address a', '=address b']
const cells = ['#document a', '#document b', '#kind story', '>/stories/a/', '>/stories/b/']

const write: fc.Arbitrary<Write> = fc.record({
  records: fc.uniqueArray(
    fc.record({
      key: fc.constantFrom(...pages, ...selectors),
      reads: fc.uniqueArray(fc.constantFrom(...selectors, ...cells)),
    }),
    { selector: ({ key }) => key, maxLength: 5 },
  ),
  removed: fc.uniqueArray(fc.constantFrom(...pages), { maxLength: 1 }),
  fails: fc.boolean(),
})

/** `writerFor` answers who is to write next. */
function recordsAfter(writes: Write[], writerFor: (database: DatabaseSync) => () => RecordWriter) {
  const database = new DatabaseSync(':memory:')
  createTables(database)
  const next = writerFor(database)
  for (const { records, removed, fails } of writes) {
    const writer = next()
    database.exec('BEGIN')
    writer.write(records, removed)
    if (fails) writer.abandon()
    database.exec(fails ? 'ROLLBACK' : 'COMMIT')
  }
  const read = `SELECT reader.key AS reader, read.key AS read FROM reads
    JOIN nodes AS reader ON reader.id = reads.reader JOIN nodes AS read ON read.id = reads.read
    ORDER BY reader.key, read.key`
  return database.prepare(read).all()
}

describe('RecordWriter', () => {
  it('writes the same whether or not it remembers what it wrote before', () => {
    fc.assert(
      fc.property(fc.array(write, { maxLength: 12 }), (writes) => {
        const remembering = recordsAfter(writes, (database) => {
          const writer = new RecordWriter(database)
          return () => writer
        })
        const forgetting = recordsAfter(writes, (database) => () => new RecordWriter(database))
        expect(remembering).toEqual(forgetting)
      }),
      { numRuns: 300 },
    )
  })
})

describe('RecordWriter, of selectors that nobody reads any more', () => {
  it('forgets one that was still read when it was looked at first', () => {
    const database = new DatabaseSync(':memory:')
    createTables(database)
    const writer = new RecordWriter(database)
    const reads = { '/': ['=lists'], '=lists': ['=address a', '=newest'], '=newest': [] }
    const recordsOf = (all: Record<string, string[]>) =>
      Object.entries(all).map(([key, of]) => ({ key, reads: of }))
    writer.write(recordsOf(reads), [])
    writer.write(recordsOf({ '=newest': ['=address a'], '=lists': [] }), ['/'])
    expect(database.prepare("SELECT key FROM nodes WHERE key GLOB '=*'").all()).toEqual([])
  })
})

describe('ReadRecords', () => {
  const database = new DatabaseSync(':memory:')
  createTables(database)
  new RecordWriter(database).write(
    [
      { key: '/', reads: ['#kind story', '>/media/a.jpg', '>/stories/a/'] },
      { key: '/stories/a/', reads: ['>/media/a.jpg', '>/files/b/c.pdf'] },
    ],
    [],
  )
  const records = new ReadRecords(database)

  it('tells the addresses that a page names by how they begin', () => {
    expect(records.targetsOf('/', '/media/')).toEqual(['/media/a.jpg'])
    expect(records.targetsOf('/stories/a/', '/files/')).toEqual(['/files/b/c.pdf'])
    expect(records.targetsOf('/nowhere/', '/media/')).toEqual([])
  })

  it('tells whether any but some pages name an address', () => {
    const isHome = (reader: string) => reader === '/'
    expect(records.hasReaderBesides('>/media/a.jpg', isHome)).toBe(true)
    expect(records.hasReaderBesides('>/stories/a/', isHome)).toBe(false)
    expect(records.hasReaderBesides('>/media/none.jpg', isHome)).toBe(false)
  })
})
