/** Reading in a thread of its own: the same text, no long pause, nothing beyond its share. */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { beforeAll, describe, expect, it } from 'vitest'
import { aDocument } from '../../../../benchmarks/import/document.ts'
import { bringTextIn, readTextApart } from '../../../../cms/import/index.ts'

let book: { name: string; bytes: Buffer }

beforeAll(async () => {
  book = { name: '书.docx', bytes: await aDocument(120) }
})

const usual = { seconds: 60, megabytes: 512 }
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'read',
    (error: { message: string }) => error.message,
  )

describe('a book read apart', () => {
  it('is the same as one that is read at once', async () => {
    expect(await readTextApart(book)).toEqual(await bringTextIn(book))
  })

  it('holds up nobody: no pause is near to the time of the reading', async () => {
    const pauses = monitorEventLoopDelay({ resolution: 5 })
    pauses.enable()
    const begin = performance.now()
    await readTextApart(book)
    const milliseconds = performance.now() - begin
    pauses.disable()
    expect(pauses.max / 1e6).toBeLessThan(milliseconds / 3)
  })

  it('is refused in words where it takes too long or too much memory', async () => {
    expect(await refusal(readTextApart(book, { ...usual, seconds: 0.02 }))).toBe(
      '没有导入：一分钟还没有读完这个文件，什么也没有存。请把它分成几个小一些的文件，再分别导入。',
    )
    expect(await refusal(readTextApart(book, { ...usual, megabytes: 24 }))).toBe(
      '没有导入：文件里的内容太多，读不下来。请把它分成几个小一些的文件，再分别导入。',
    )
    expect(await refusal(readTextApart(book, usual))).toBe('read')
  })

  it('waits where two are read already, and all are read', async () => {
    const all = await Promise.all(Array.from({ length: 4 }, () => refusal(readTextApart(book))))
    expect(all).toEqual(Array(4).fill('read'))
  })
})
