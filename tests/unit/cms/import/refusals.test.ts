/** What is refused: by the content of the file, with the reason and what to do. */
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { bringTextIn, type ImportError } from '../../../../cms/import/index.ts'
import { importMessages } from '../../../../cms/messages.ts'
import { aWordFile, paragraph } from '../../../support/word.ts'

const word = aWordFile({ body: paragraph('请大家坐近一点听。') })

/** A compound file, as far as its kind is told: the names of its streams. */
const compound = (...streams: string[]): Buffer =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(512),
    ...streams.map((name) => Buffer.from(name, 'utf16le')),
  ])

async function refusal(name: string, bytes: Buffer): Promise<string> {
  try {
    await bringTextIn({ name, bytes })
    return 'taken'
  } catch (error) {
    expect((error as Error).name).toBe('ImportError')
    return (error as ImportError).code
  }
}

const withPart = (name: string, content: Uint8Array): Buffer =>
  aWordFile({ body: paragraph('正文。'), parts: { [name]: content } })

describe('a file that is not taken', () => {
  it.each([
    ['an empty file', '讲稿.docx', Buffer.alloc(0), 'IMPORT_EMPTY'],
    ['an old Word file', '讲稿.doc', compound('WordDocument'), 'IMPORT_OLD_WORD'],
    ['an old WPS file', '讲稿.wps', compound('WordDocument'), 'IMPORT_OLD_WORD'],
    ['an old Word file named .docx', '讲稿.docx', compound('WordDocument'), 'IMPORT_OLD_WORD'],
    ['an old Excel file', '表.xls', compound('Workbook'), 'IMPORT_OLD_EXCEL'],
    ['an encrypted file', '讲稿.docx', compound('EncryptedPackage'), 'IMPORT_ENCRYPTED'],
    ['a file cut off', '讲稿.docx', word.subarray(0, word.length - 200), 'IMPORT_BROKEN'],
    ['noise named .docx', '讲稿.docx', Buffer.from([1, 2, 3, 0, 255, 254]), 'IMPORT_BROKEN'],
    [
      'a zip of something else',
      '讲稿.docx',
      Buffer.from(zipSync({ a: strToU8('b') })),
      'IMPORT_BROKEN',
    ],
    ['text named .docx', '讲稿.docx', Buffer.from('其实是文字'), 'IMPORT_RENAMED'],
    ['Word named .txt', '讲稿.txt', word, 'IMPORT_RENAMED'],
    ['a PDF', '讲稿.pdf', Buffer.from('%PDF-1.7 …'), 'IMPORT_TYPE'],
    ['a program named .txt', '讲稿.txt', Buffer.from('\x7fELF\0\0\0', 'latin1'), 'IMPORT_TYPE'],
    ['a file without text', '讲稿.txt', Buffer.from(' \n\n'), 'IMPORT_NOTHING'],
  ])('is %s', async (_, name, bytes, code) => {
    expect(await refusal(name, bytes)).toBe(code)
  })

  it('is one with macros, whatever it is called', async () => {
    const bytes = withPart('word/vbaProject.bin', new Uint8Array([1, 2, 3]))
    expect(await refusal('讲稿.docx', bytes)).toBe('IMPORT_MACROS')
    expect(await refusal('讲稿.docm', bytes)).toBe('IMPORT_MACROS')
  })

  it('is one that unpacks to sixty megabytes of text', async () => {
    const bytes = withPart('word/comments.xml', new Uint8Array(61 * 1024 * 1024))
    expect(bytes.length).toBeLessThan(1024 * 1024)
    expect(await refusal('讲稿.docx', bytes)).toBe('IMPORT_BOMB')
  })

  it('is one that unpacks to more than it declares', async () => {
    const whole = aWordFile({ body: paragraph('长'.repeat(100_000)) })
    const lying = Buffer.from(whole)
    for (let at = 0; at < lying.length - 46; at += 1)
      if (lying.readUInt32LE(at) === 0x02014b50 && lying.readUInt32LE(at + 24) > 100_000)
        lying.writeUInt32LE(1_000, at + 24)
    expect(lying.equals(whole)).toBe(false)
    expect(await refusal('讲稿.docx', lying)).toBe('IMPORT_BROKEN')
  })

  it('is one whose text wants entities expanded', async () => {
    const bomb = '<!DOCTYPE a [<!ENTITY b "笑笑笑">]><w:document><w:body>&b;</w:body></w:document>'
    const bytes = withPart('word/document.xml', strToU8(bomb))
    expect(await refusal('讲稿.docx', bytes)).toBe('IMPORT_BROKEN')
  })

  it('is told with a reason and what to do', () => {
    for (const sentence of Object.values(importMessages)) {
      expect(sentence).toMatch(/^没有[^。]+：[^。]+。.*请[^。]+。$/u)
      expect(sentence).not.toMatch(/ZIP|XML|Error/i)
    }
  })
})
