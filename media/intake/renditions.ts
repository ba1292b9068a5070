/** The sizes and formats a picture is published in, made once at intake, never enlarged. */
import sharp, { type Sharp } from 'sharp'
import { renditionFormats, type Rendition } from '../../ledger/index.ts'
import { contentHashOf } from '../content-hash.ts'

const widths = [480, 960, 1600] as const
/** A narrower rendition within a tenth of the next one saves nobody anything. */
const worthwhile = 0.9

const encode: Record<Rendition['format'], (picture: Sharp) => Sharp> = {
  avif: (picture) => picture.avif({ quality: 55, effort: 2 }),
  webp: (picture) => picture.webp({ quality: 78, effort: 4 }),
  jpeg: (picture) =>
    picture.flatten({ background: '#ffffff' }).jpeg({ quality: 80, mozjpeg: true }),
}

export async function makeRenditions(original: Buffer) {
  const { width } = await sharp(original).metadata()
  const renditions: Rendition[] = []
  const blobs = new Map<string, Buffer>()
  for (const target of targetWidths(width)) {
    const pixels = await resized(original, target)
    for (const format of renditionFormats) {
      const { data, info } = await encode[format](sharp(pixels.data, { raw: pixels.raw })).toBuffer(
        {
          resolveWithObject: true,
        },
      )
      const hash = contentHashOf(data)
      blobs.set(hash, data)
      const { width, height } = info
      renditions.push({ format, width, height, hash, bytes: data.length })
    }
  }
  return { renditions, blobs }
}

/** The widths below the picture's own, then its own up to the widest. */
export function targetWidths(width: number): number[] {
  const widest = Math.min(width, widths[widths.length - 1]!)
  return [...widths.filter((each) => each < widest * worthwhile), widest]
}

async function resized(original: Buffer, width: number) {
  const { data, info } = await sharp(original)
    .resize({ width, withoutEnlargement: true })
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data, raw: { width: info.width, height: info.height, channels: info.channels } }
}
