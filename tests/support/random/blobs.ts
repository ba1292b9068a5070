/**
 * Pictures and files for random documents. Their bytes are only named so: the
 * site passes them on without looking inside.
 */
import type { LedgerFile, Picture, Rendition } from '../../../ledger/index.ts'
import { contentHashOf } from '../../../media/index.ts'

/** The bytes of every picture's rendition and every file, by their hash. */
export const randomBlobs = new Map<string, Buffer>()

export const somePictures: Picture[] = Array.from({ length: 5 }, (_, index) => pictureOf(index + 1))
export const someFiles: LedgerFile[] = Array.from({ length: 4 }, (_, index) => fileOf(index + 1))

function store(text: string): { hash: string; bytes: number } {
  const blob = Buffer.from(text)
  const hash = contentHashOf(blob)
  randomBlobs.set(hash, blob)
  return { hash, bytes: blob.length }
}

function pictureOf(number: number): Picture {
  const rendition = (format: Rendition['format'], width: number): Rendition => ({
    format,
    width,
    height: (width * 3) / 4,
    ...store(`picture ${number}, ${format}, ${width} wide`),
  })
  return {
    hash: contentHashOf(Buffer.from(`picture ${number}`)),
    width: 1280,
    height: 960,
    alt: `第${number}幅示例图`,
    renditions: [rendition('webp', 640), rendition('jpeg', 640), rendition('jpeg', 1280)],
  }
}

function fileOf(number: number): LedgerFile {
  return {
    name: `讲义 ${number}.pdf`,
    title: `讲义（第${number}份）`,
    mediaType: 'application/pdf',
    ...store(`file ${number}`),
  }
}
