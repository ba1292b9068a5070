import { describe, expect, it } from 'vitest'
import { chooseEncoding, isFresh } from '../../../../site/server/negotiation.ts'

const bytes = Buffer.from('x')
const both = { hash: 'h', identity: bytes, gzip: bytes, brotli: bytes }

describe('chooseEncoding', () => {
  it.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['gzip', 'gzip'],
    ['GZIP', 'gzip'],
    ['x-gzip', 'gzip'],
    ['gzip, deflate, br, zstd', 'br'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0.0, gzip;q=0.000', 'identity'],
    ['br;q=0.5, gzip;q=0.8', 'gzip'],
    ['br ; q=0.5 ,gzip; Q=0.5', 'br'],
    ['*', 'br'],
    ['*;q=0', 'identity'],
    ['*, br;q=0', 'gzip'],
    ['gzip;q=1, *;q=0', 'gzip'],
    ['identity', 'identity'],
    ['identity;q=1, br;q=0.5', 'identity'],
    ['identity;q=0', 'identity'],
    ['identity;q=0, *', 'br'],
    ['gzip;q=nonsense', 'identity'],
    ['brotli, gzipped', 'identity'],
  ])('%s: %s', (accepted, encoding) => {
    expect(chooseEncoding(both, accepted)).toBe(encoding)
  })

  it('sends the bytes as they are where no other form is stored', () => {
    const small = { ...both, gzip: null, brotli: null }
    expect(chooseEncoding(small, 'br, gzip')).toBe('identity')
    expect(chooseEncoding({ ...both, brotli: null }, 'br, gzip;q=0.1')).toBe('gzip')
  })
})

describe('isFresh', () => {
  it.each([
    [undefined, false],
    ['"a"', true],
    ['W/"a"', true],
    ['*', true],
    [' * ', true],
    ['"b", W/"a"', true],
    ['"b","a","c"', true],
    ['"b, "', false],
    ['"a-gz"', false],
    ['a', false],
    ['"*"', false],
  ])('%s: %s', (header, expected) => {
    expect(isFresh('"a"', header)).toBe(expected)
  })
})
