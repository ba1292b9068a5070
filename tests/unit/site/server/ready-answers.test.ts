/** An answer is kept from one second to the next, with the date of the second in which it goes out. */
import { Duplex } from 'node:stream'
import type { Socket } from 'node:net'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { FastLane } from '../../../../site/server/fast-lane.ts'
import type { LiveStore } from '../../../../site/server/live-store.ts'
import { ReadyAnswers } from '../../../../site/server/ready-answers.ts'

const page = '<p>网页</p>'
const gzip = Buffer.from('as if compressed')
const first = new Date('2026-11-27T08:00:00.100Z')
const next = new Date('2026-11-27T08:00:01.000Z')

let answers: ReadyAnswers
/** The paths that the store was asked for. */
let asked: string[]
let release: ReturnType<LiveStore['head']>

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: first })
  asked = []
  release = { number: 1, hash: 'h', release: 'r', at: first.toISOString() }
  const store: Pick<LiveStore, 'head' | 'find'> = {
    head: () => release,
    find(path) {
      asked.push(path)
      const body = { hash: 'a'.repeat(64), identity: Buffer.from(page), gzip, brotli: null }
      const contentType = 'text/html; charset=utf-8'
      return {
        answer: { type: 'route', status: 200, contentType, body: body.hash, caching: 'revalidate' },
        body,
      }
    },
  }
  answers = new ReadyAnswers(store, ['x-content-type-options', 'nosniff'])
})

afterEach(() => vi.useRealTimers())

const textOf = (answer: Buffer | undefined): string => answer?.toString('utf8') ?? ''

it('is written anew only where it has another date', () => {
  const before = textOf(answers.find('/', undefined, undefined))
  expect(before).toContain('\r\nDate: Fri, 27 Nov 2026 08:00:00 GMT\r\n')
  expect(before.endsWith(`\r\n\r\n${page}`)).toBe(true)
  vi.setSystemTime(next)
  const after = textOf(answers.find('/', undefined, undefined))
  expect(after).toBe(before.replace('08:00:00', '08:00:01'))
  expect(asked).toEqual(['/'])
})

it('is the same for whoever has the page already', () => {
  const etag = /\r\netag: (.*)\r\n/.exec(textOf(answers.find('/', 'gzip', undefined)))?.[1]
  for (const [now, time] of [
    [first, '08:00:00'],
    [next, '08:00:01'],
  ] as const) {
    vi.setSystemTime(now)
    const answer = textOf(answers.find('/', 'gzip', etag))
    expect(answer).toMatch(/^HTTP\/1\.1 304 Not Modified\r\n/)
    expect(answer).toContain(`Date: Fri, 27 Nov 2026 ${time} GMT\r\n`)
  }
})

it('is another for each encoding, and for each release', () => {
  const plain = textOf(answers.find('/', undefined, undefined))
  expect(textOf(answers.find('/', 'gzip', undefined))).toContain('content-encoding: gzip\r\n')
  expect(textOf(answers.find('/', undefined, undefined))).toBe(plain)
  expect(asked).toHaveLength(2)
  release = { number: 2, hash: 'i', release: 's', at: first.toISOString() }
  expect(textOf(answers.find('/', undefined, undefined))).toBe(plain)
  expect(asked).toHaveLength(3)
})

it('is left as it is while a slow reader has not taken it', async () => {
  const taken: Buffer[] = []
  const reader = aReader((bytes) => taken.push(bytes))
  new FastLane(answers, () => undefined).accept(reader)
  reader.push('GET / HTTP/1.1\r\nHost: a\r\n\r\n')
  await vi.waitUntil(() => taken.length > 0)
  vi.setSystemTime(next)
  expect(textOf(answers.find('/', undefined, undefined))).toContain('08:00:01 GMT')
  expect(textOf(taken[0])).toContain('08:00:00 GMT')
  reader.destroy()
})

/** A connection that takes bytes and is never done with them. */
function aReader(onBytes: (bytes: Buffer) => void): Socket {
  const stream = new Duplex({
    read: () => undefined,
    write: (bytes: Buffer) => onBytes(bytes),
  })
  return Object.assign(stream, { setTimeout: () => stream }) as unknown as Socket
}
