import { beforeEach, describe, expect, it } from 'vitest'
import {
  headAfter,
  emptyHead,
  lineOf,
  LedgerView,
  nextEntry,
  parseEntry,
  type Fact,
  type LedgerDocument,
} from '../../../ledger/index.ts'

let view: LedgerView
let submissions: number

beforeEach(() => {
  view = new LedgerView()
  submissions = 0
})

function append(fact: Omit<Fact, 'submission'>, at = '2026-03-01T08:00:00.000Z') {
  submissions += 1
  const whole = { ...fact, submission: `submission-${submissions}` } as Fact
  view.apply(nextEntry(view.head, whole, new Date(at)))
}

const publish = (document: LedgerDocument, at?: string) =>
  append({ type: 'published', document } as Omit<Fact, 'submission'>, at)
const withdraw = (id: string, reason?: string) =>
  append({ type: 'withdrawn', subject: { kind: 'theme', id }, reason } as Omit<Fact, 'submission'>)

const aTheme = (id: string, slug = id): LedgerDocument => ({
  kind: 'theme',
  id,
  slug,
  name: '乡村振兴',
  order: 1,
})

describe('LedgerView', () => {
  it('shows the latest wording and remembers the first publication', () => {
    publish(aTheme('a'), '2026-03-01T08:00:00.000Z')
    publish({ ...aTheme('a'), name: '共同富裕' } as LedgerDocument, '2026-04-01T08:00:00.000Z')
    expect(view.document('theme', 'a')?.name).toBe('共同富裕')
    expect(view.publication('theme', 'a')).toMatchObject({
      firstAt: '2026-03-01T08:00:00.000Z',
      at: '2026-04-01T08:00:00.000Z',
      number: 2,
    })
  })

  it('leads every former address to the present one', () => {
    for (const slug of ['one', 'two', 'three']) publish(aTheme('a', slug))
    expect([...view.formerAddresses()]).toEqual([
      { from: '/lectures/theme/one/', to: '/lectures/theme/three/' },
      { from: '/lectures/theme/two/', to: '/lectures/theme/three/' },
    ])
  })

  it('says of a withdrawn document that all its addresses are gone, and why', () => {
    publish(aTheme('a', 'one'))
    publish(aTheme('a', 'two'))
    withdraw('a', '内容有误')
    expect(view.document('theme', 'a')).toBeUndefined()
    expect([...view.formerAddresses()]).toEqual([
      { from: '/lectures/theme/one/', reason: '内容有误' },
      { from: '/lectures/theme/two/', reason: '内容有误' },
    ])
  })

  it('gives a left address to the next document that takes it', () => {
    publish(aTheme('a', 'one'))
    publish(aTheme('a', 'two'))
    publish(aTheme('b', 'one'))
    expect([...view.formerAddresses()]).toEqual([])
    withdraw('b')
    expect([...view.formerAddresses()]).toEqual([{ from: '/lectures/theme/one/' }])
  })

  it('refuses an address that another published document has', () => {
    publish(aTheme('a', 'one'))
    expect(() => publish(aTheme('b', 'one'))).toThrowError(
      expect.objectContaining({ code: 'ADDRESS_TAKEN' }),
    )
    expect(view.head.number).toBe(1)
  })

  it('refuses to withdraw what is not public', () => {
    publish(aTheme('a'))
    withdraw('a')
    expect(() => withdraw('a')).toThrowError(
      expect.objectContaining({ code: 'NOTHING_TO_WITHDRAW' }),
    )
  })

  it('takes a submission once', () => {
    const fact: Fact = { type: 'published', submission: 'same', document: aTheme('a') }
    const first = nextEntry(emptyHead, fact, new Date())
    view.apply(first)
    expect(() => view.apply(nextEntry(headAfter(first), fact, new Date()))).toThrowError(
      expect.objectContaining({ code: 'SUBMISSION_REPEATED' }),
    )
  })
})

describe('a view that keeps entries elsewhere', () => {
  it('is given each with its line, as a file has it', () => {
    const kept: string[] = []
    const keeping = new LedgerView((entry, line) => {
      const text = line.toString()
      expect(`${text}\n`).toBe(lineOf(entry))
      kept.push(text)
      return entry
    })
    const published: Fact = { type: 'published', submission: 's-1', document: aTheme('a') }
    const first = nextEntry(emptyHead, published, new Date())
    const subject = { kind: 'theme', id: 'a' } as const
    const reason = '"number":"hash":"'
    const withdrawn: Fact = { type: 'withdrawn', submission: 's-2', subject, reason }
    const second = nextEntry(headAfter(first), withdrawn, new Date())
    for (const entry of [first, second]) keeping.apply(entry)
    for (const line of kept) view.applyLine(Buffer.from(line))
    expect(view.head).toEqual(headAfter(second))
  })
})

describe('LedgerView.applyLine', () => {
  const lines = () => {
    const first = nextEntry(
      emptyHead,
      { type: 'published', submission: 's-1', document: aTheme('a') },
      new Date('2026-03-01T08:00:00.000Z'),
    )
    const second = nextEntry(
      headAfter(first),
      {
        type: 'withdrawn',
        submission: 's-2',
        subject: { kind: 'theme', id: 'a' },
        reason: '"hash":"',
      },
      new Date('2026-03-02T08:00:00.000Z'),
    )
    return [first, second].map((entry) => lineOf(entry).trimEnd())
  }
  const applyLine = (line: string) => view.applyLine(Buffer.from(line))

  it('adds up to the same as the entries', () => {
    for (const line of lines()) applyLine(line)
    const other = LedgerView.of(lines().map((line) => parseEntry(JSON.parse(line))))
    expect(view.head).toEqual(other.head)
    expect(view.publications('theme')).toEqual(other.publications('theme'))
  })

  it.each([
    ['a changed word', (line: string) => line.replace('乡村振兴', '乡村振奋'), 'CHAIN_BROKEN'],
    ['a changed hash', (line: string) => line.replace(/"hash":"./, '"hash":"x'), 'CHAIN_BROKEN'],
    ['a changed moment', (line: string) => line.replace('03-01', '03-04'), 'CHAIN_BROKEN'],
    ['half of it', (line: string) => line.slice(0, 80), 'CHAIN_BROKEN'],
  ])('refuses %s', (_, change, code) => {
    const [first = ''] = lines()
    expect(() => applyLine(change(first))).toThrow(expect.objectContaining({ code }))
  })

  it('refuses an entry that does not follow', () => {
    const [first = '', second = ''] = lines()
    expect(() => applyLine(second)).toThrow(expect.objectContaining({ code: 'ENTRY_OUT_OF_ORDER' }))
    applyLine(first)
    expect(() => applyLine(first)).toThrow(expect.objectContaining({ code: 'ENTRY_OUT_OF_ORDER' }))
  })
})
