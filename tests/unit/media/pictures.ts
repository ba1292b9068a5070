/** Pictures and files the tests of media/ are fed with, made on the spot. */
import { deflateSync, crc32 } from 'node:zlib'
import sharp from 'sharp'

export interface PictureOptions {
  width?: number
  height?: number
  format?: 'jpeg' | 'png' | 'webp' | 'avif' | 'gif'
}

/** A picture with a dark left half, so that orientation can be seen. */
export const aPicture = ({ width = 800, height = 600, format = 'jpeg' }: PictureOptions = {}) =>
  halves(width, height).toFormat(format).toBuffer()

export const aPhotograph = (orientation: number) =>
  halves(800, 600)
    .jpeg()
    .withExif({
      IFD0: { Copyright: 'A phone' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '38/1 31/1 0/1' },
    })
    .withMetadata({ orientation })
    .toBuffer()

function halves(width: number, height: number) {
  const half = Math.floor(width / 2)
  const left = { create: { width: half, height, channels: 3 as const, background: '#34124d' } }
  return sharp({ create: { width, height, channels: 3, background: '#f3d68a' } }).composite([
    { input: left, left: 0, top: 0 },
  ])
}

/** A PNG of some hundred bytes whose header promises any number of pixels. */
export function aBomb(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const pixels = deflateSync(Buffer.alloc(100_000))
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND')])
}

function chunk(type: string, data = Buffer.alloc(0)): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

/** A zip of stored (not compressed) parts. */
export function aZip(parts: Record<string, string>, unpackedBytes?: number): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, text] of Object.entries(parts)) {
    const bytes = Buffer.from(text)
    const size = unpackedBytes ?? bytes.length
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt32LE(crc32(bytes), 14)
    local.writeUInt32LE(bytes.length, 18)
    local.writeUInt32LE(bytes.length, 22)
    local.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt32LE(crc32(bytes), 16)
    entry.writeUInt32LE(bytes.length, 20)
    entry.writeUInt32LE(size, 24)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(offset, 42)
    locals.push(local, Buffer.from(name), bytes)
    directory.push(entry, Buffer.from(name))
    offset += 30 + name.length + bytes.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Object.keys(parts).length, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, ...directory, end])
}

const officeTypes = {
  docx: ['word/document.xml', 'wordprocessingml.document.main'],
  pptx: ['ppt/presentation.xml', 'presentationml.presentation.main'],
  xlsx: ['xl/workbook.xml', 'spreadsheetml.sheet.main'],
} as const

export function anOfficeFile(
  kind: keyof typeof officeTypes,
  more: Record<string, string> = {},
  unpackedBytes?: number,
): Buffer {
  const [part, type] = officeTypes[kind]
  const override = `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`
  const types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${override}</Types>`
  return aZip({ '[Content_Types].xml': types, [part]: '<x/>', ...more }, unpackedBytes)
}

export const aPdf = (more = ''): Buffer =>
  Buffer.from(`%PDF-1.7\n1 0 obj\n<< /Type /Catalog ${more} >>\nendobj\ntrailer << >>\n%%EOF\n`)
