import { describe, expect, it } from 'vitest'
import { contentHashOf, intakeFile } from '../../../media/index.ts'
import { aPdf, aPicture, anOfficeFile, aZip } from './pictures.ts'

const refusal = async (bytes: Buffer, name: string) =>
  intakeFile(bytes, name).then(
    () => 'accepted',
    (error: { code?: string }) => error.code,
  )

describe('intakeFile', () => {
  it('names a PDF by its hash and leaves its bytes alone', async () => {
    const bytes = aPdf()
    expect(await intakeFile(bytes, '讲稿 第一版.pdf')).toEqual({
      hash: contentHashOf(bytes),
      mediaType: 'application/pdf',
      bytes: bytes.length,
    })
  })

  it.each(['docx', 'pptx', 'xlsx'] as const)('accepts %s by its content', async (kind) => {
    const { mediaType } = await intakeFile(anOfficeFile(kind), `课件.${kind.toUpperCase()}`)
    expect(mediaType).toMatch(/^application\/vnd\.openxmlformats-officedocument\./)
  })

  it('accepts recordings', async () => {
    const mp4 = Buffer.concat([
      Buffer.from('00000018667479706d703432000000006d70343269736f6d', 'hex'),
      Buffer.alloc(64),
    ])
    const mp3 = Buffer.concat([
      Buffer.from('49443304000000000000fffb9064', 'hex'),
      Buffer.alloc(500),
    ])
    expect((await intakeFile(mp4, '录像.mp4')).mediaType).toBe('video/mp4')
    expect((await intakeFile(mp3, '录音.mp3')).mediaType).toBe('audio/mpeg')
  })

  it('refuses Office files that carry macros, whatever they are called', async () => {
    const renamed = anOfficeFile('docx', { 'word/vbaProject.bin': 'x' })
    const types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>`
    const docm = aZip({ '[Content_Types].xml': types, 'word/document.xml': '<x/>' })
    expect(await refusal(renamed, '通知.docx')).toBe('FILE_HAS_MACROS')
    expect(await refusal(docm, '通知.docx')).toBe('FILE_HAS_MACROS')
    expect(await refusal(aPdf('/OpenAction << /S /JavaScript >>'), '通知.pdf')).toBe(
      'FILE_HAS_MACROS',
    )
  })

  it('refuses a name that says other than the content', async () => {
    expect(await refusal(aPdf(), '讲稿.docx')).toBe('FILE_RENAMED')
    expect(await refusal(anOfficeFile('xlsx'), '名单.docx')).toBe('FILE_RENAMED')
  })

  it.each([
    '../讲稿.pdf',
    '讲稿',
    '讲\u202E稿.pdf',
    ' 讲稿.pdf',
    `${'长'.repeat(120)}.pdf`,
    '讲稿.pdf ',
  ])('refuses the name %j', async (name) =>
    expect(await refusal(aPdf(), name)).toBe('FILE_NAME_REFUSED'),
  )

  it('refuses other types, nothing, what is cut off, and zip bombs', async () => {
    expect(await refusal(await aPicture(), '图.pdf')).toBe('FILE_TYPE_REFUSED')
    expect(await refusal(Buffer.from('MZ\u0090'), '程序.pdf')).toBe('FILE_TYPE_REFUSED')
    expect(await refusal(Buffer.alloc(0), '空.pdf')).toBe('FILE_EMPTY')
    const whole = anOfficeFile('docx')
    expect(await refusal(whole.subarray(0, whole.length - 30), '半.docx')).toBe('FILE_BROKEN')
    expect(await refusal(aPdf().subarray(0, 40), '半.pdf')).toBe('FILE_BROKEN')
    const bomb = anOfficeFile('docx', {}, 0xfffffff0)
    expect(await refusal(bomb, '炸弹.docx')).toBe('FILE_TOO_HEAVY')
  })
})
