import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addressOfPath, readPath } from '../../../../site/server/paths.ts'

describe('readPath', () => {
  it('reads every address it writes as the path it was written for', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }), { maxLength: 4 }),
        (parts) => {
          const path = `/${parts.join('/')}`.normalize('NFC').replaceAll(/[\\\0]/g, '')
          expect(readPath(addressOfPath(path))).toEqual({ type: 'path', path })
        },
      ),
    )
  })

  it('never throws, and never answers with another spelling of what is in its normal one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const read = readPath(`/${text}`)
        if (read.type === 'other spelling')
          expect(readPath(addressOfPath(read.path))).toEqual({ type: 'path', path: read.path })
      }),
    )
  })

  it('leaves a query aside', () => {
    expect(readPath('/a/?b=%zz')).toEqual({ type: 'path', path: '/a/' })
  })

  it.each([
    ['a broken escape', '/%E6%9'],
    ['an escaped slash', '/a%2fb'],
    ['an escaped backslash', '/a%5cb'],
    ['an escaped NUL', '/a%00'],
    ['what is too long', `/${'a'.repeat(2_001)}`],

    ['what is no path', '*'],
  ])('refuses %s', (_, target) => {
    expect(readPath(target).type).toBe('malformed')
  })
})
