import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { compress } from '../../../../site/store/compression.ts'

const body = Buffer.from('村口的老槐树下，宣讲员讲了一个故事。'.repeat(40))

describe('compress', () => {
  it('makes variants that give back the body', () => {
    const { gzip, brotli } = compress(body, 'text/html; charset=utf-8')
    expect(gunzipSync(gzip!)).toEqual(body)
    expect(brotliDecompressSync(brotli!)).toEqual(body)
  })

  it('makes each in memory of its own, which can be handed to another thread', () => {
    const { gzip, brotli } = compress(body, 'text/html; charset=utf-8')
    for (const variant of [gzip!, brotli!])
      expect(variant.buffer.byteLength).toBe(variant.byteLength)
  })
})
