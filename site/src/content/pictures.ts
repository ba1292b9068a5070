/** A picture as pages show it: sources by format, smallest width first. */
import { renditionMediaTypes, renditionPath } from '../../../media/index.ts'
import { renditionFormats } from '../../../ledger/index.ts'
import type { Picture, Rendition } from '../../../ledger/index.ts'

export interface PictureSource {
  type: string
  srcset: string
}

export interface ShownPicture {
  sources: PictureSource[]
  /** For browsers that know none of the newer formats. */
  src: string
  srcset: string
  width: number
  height: number
}

export function shownPicture({ renditions, width, height }: Picture): ShownPicture {
  const of = (format: Rendition['format']) =>
    renditions
      .filter((rendition) => rendition.format === format)
      .toSorted((left, right) => left.width - right.width)
  const plain = of('jpeg').length > 0 ? of('jpeg') : renditions
  const middle = plain.find((rendition) => rendition.width >= 800) ?? plain.at(-1)
  return {
    sources: renditionFormats
      .filter((format) => format !== 'jpeg' && of(format).length > 0)
      .map((format) => ({ type: renditionMediaTypes[format], srcset: srcsetOf(of(format)) })),
    src: middle ? renditionPath(middle) : '',
    srcset: srcsetOf(plain),
    width,
    height,
  }
}

const srcsetOf = (renditions: Rendition[]): string =>
  renditions.map((rendition) => `${renditionPath(rendition)} ${rendition.width}w`).join(', ')
