/**
 * Takes a picture in. What comes out was decoded and encoded again: nothing of the
 * uploaded bytes survives but the pixels, upright, in sRGB. The same bytes always
 * give the same picture, so that a second upload stores nothing new.
 */
import { fileTypeFromBuffer } from 'file-type'
import sharp, { type Metadata } from 'sharp'
import type { Picture, Rendition } from '../../ledger/index.ts'
import { contentHashOf } from '../content-hash.ts'
import { MediaError } from '../errors.ts'
import { mediaLimits } from '../limits.ts'
import { makeRenditions } from './renditions.ts'

export interface PictureIntake {
  /** What the ledger says of the picture, without the words an editor adds. */
  picture: Pick<Picture, 'hash' | 'width' | 'height'> & { renditions: Rendition[] }
  /** The cleaned original, which `picture.hash` names. */
  original: Buffer
  mediaType: PictureType
  /** Every blob to store, by hash: the cleaned original and the renditions. */
  blobs: Map<string, Buffer>
}

export type PictureType = 'image/jpeg' | 'image/png'

const acceptedTypes = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/avif'])
const pixelLimit = mediaLimits.pictureMegapixels * 1_000_000

export async function intakePicture(bytes: Buffer): Promise<PictureIntake> {
  const metadata = await requireFitting(bytes)
  return decoding(async () => {
    const { original, width, height, mediaType } = await cleaned(bytes, metadata)
    const { renditions, blobs } = await makeRenditions(original)
    const hash = contentHashOf(original)
    blobs.set(hash, original)
    return { picture: { hash, width, height, renditions }, original, mediaType, blobs }
  })
}

const sketchWidth = 320

/** A small picture to look at before it is taken in, as WebP; refused is what intake would refuse. */
export async function sketchPicture(bytes: Buffer): Promise<Buffer> {
  await requireFitting(bytes)
  return decoding(() =>
    sharp(bytes, { limitInputPixels: pixelLimit, failOn: 'error' })
      .autoOrient()
      .resize({ width: sketchWidth, withoutEnlargement: true })
      .webp({ quality: 60, effort: 1 })
      .toBuffer(),
  )
}

async function requireFitting(bytes: Buffer): Promise<Metadata> {
  requireWeight(bytes)
  await requirePictureType(bytes)
  const metadata = await readMetadata(bytes)
  requireStill(metadata)
  requireSize(metadata)
  return metadata
}

function requireWeight(bytes: Buffer): void {
  if (bytes.length === 0) {
    throw refused('PICTURE_EMPTY', 'It has no bytes.', 'Upload it again.')
  }
  if (bytes.length > mediaLimits.pictureBytes) {
    throw refused('PICTURE_TOO_HEAVY', 'It is over 30 MB.', 'Save it smaller.')
  }
}

/** The type is told by the content: a name or a browser's claim proves nothing. */
async function requirePictureType(bytes: Buffer): Promise<void> {
  const type = await fileTypeFromBuffer(bytes)
  if (type?.mime === 'image/apng' || type?.mime === 'image/gif') {
    throw refused('PICTURE_ANIMATED', 'It is an animation format.', 'Save it as JPEG or PNG.')
  }
  if (!type || !acceptedTypes.has(type.mime)) {
    throw refused(
      'PICTURE_TYPE_REFUSED',
      `It is ${type?.mime ?? 'of an unknown type'}.`,
      'Save it as JPEG, PNG, WebP or AVIF.',
    )
  }
}

/** Reads the header only; the pixels of a bomb are never unpacked. */
const readMetadata = (bytes: Buffer): Promise<Metadata> =>
  decoding(() => sharp(bytes, { limitInputPixels: false }).metadata())

function requireStill(metadata: Metadata): void {
  if ((metadata.pages ?? 1) > 1) {
    throw refused('PICTURE_ANIMATED', 'It has several frames.', 'Save one frame as a picture.')
  }
}

function requireSize({ width, height }: Metadata): void {
  const [short, long] = [Math.min(width, height), Math.max(width, height)]
  if (width * height > pixelLimit || long > mediaLimits.pictureLongestSide) {
    throw refused('PICTURE_TOO_MANY_PIXELS', `It is ${width}×${height}.`, 'Save it smaller.')
  }
  if (short < mediaLimits.pictureShortestSide) {
    throw refused('PICTURE_TOO_SMALL', `It is ${width}×${height}.`, 'Find a larger version.')
  }
}

/** Upright, sRGB, no metadata: PNG where the source was PNG or shows through, else JPEG. */
async function cleaned(bytes: Buffer, { format, hasAlpha }: Metadata) {
  const upright = sharp(bytes, { limitInputPixels: pixelLimit, failOn: 'error' })
    .autoOrient()
    .toColourspace('srgb')
  const keepsPng = format === 'png' || hasAlpha
  const encoded = keepsPng
    ? upright.png({ compressionLevel: 9 })
    : upright.jpeg({ quality: 92, progressive: true, chromaSubsampling: '4:4:4' })
  const { data, info } = await encoded.toBuffer({ resolveWithObject: true })
  const mediaType: PictureType = keepsPng ? 'image/png' : 'image/jpeg'
  return { original: data, width: info.width, height: info.height, mediaType }
}

/** sharp reports every fault of its input as a plain Error: here they all mean the same. */
async function decoding<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof TypeError) throw error
    throw refused('PICTURE_BROKEN', 'It cannot be read to its end.', 'Export it again.', error)
  }
}

const refused = (
  code: MediaError['code'],
  why: string,
  todo: string,
  cause?: unknown,
): MediaError => new MediaError({ code, what: 'The picture was refused.', why, todo }, { cause })
