import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { contentHashOf, intakePicture } from '../../../media/index.ts'
import { aBomb, aPhotograph, aPicture } from './pictures.ts'

const refusal = async (bytes: Buffer) =>
  intakePicture(bytes).then(
    () => 'accepted',
    (error: { code?: string }) => error.code,
  )

describe('intakePicture', () => {
  it('gives three formats at each width that is not an enlargement', async () => {
    const { picture } = await intakePicture(await aPicture({ width: 1200, height: 900 }))
    const made = picture.renditions.map(
      ({ format, width, height }) => `${format} ${width}×${height}`,
    )
    expect(made).toEqual(
      ['480×360', '960×720', '1200×900'].flatMap((size) =>
        ['avif', 'webp', 'jpeg'].map((format) => `${format} ${size}`),
      ),
    )
  })

  it('stops at 1600 pixels of width and keeps the original as it was', async () => {
    const { picture, original } = await intakePicture(await aPicture({ width: 2400, height: 800 }))
    expect(Math.max(...picture.renditions.map(({ width }) => width))).toBe(1600)
    expect([picture.width, picture.height]).toEqual([2400, 800])
    expect((await sharp(original).metadata()).width).toBe(2400)
  })

  it('names every blob by its hash and can be decoded', async () => {
    const { picture, blobs } = await intakePicture(await aPicture({ width: 500, height: 300 }))
    for (const [hash, bytes] of blobs) expect(contentHashOf(bytes)).toBe(hash)
    for (const { hash, width, bytes } of picture.renditions) {
      expect(blobs.get(hash)?.length).toBe(bytes)
      expect((await sharp(blobs.get(hash)).metadata()).width).toBe(width)
    }
    expect(blobs.has(picture.hash)).toBe(true)
  })

  it('gives the same bytes for the same picture', async () => {
    const bytes = await aPicture({ width: 1000, height: 700 })
    const [first, second] = [await intakePicture(bytes), await intakePicture(bytes)]
    expect(second.picture).toEqual(first.picture)
  })

  it('turns the picture upright and removes where it was taken', async () => {
    const { picture, original, blobs } = await intakePicture(await aPhotograph(6))
    expect([picture.width, picture.height]).toEqual([600, 800])
    const top = sharp(original).extract({ left: 0, top: 0, width: 600, height: 300 })
    expect((await sharp(await top.png().toBuffer()).stats()).channels[0]!.mean).toBeLessThan(100)
    for (const bytes of blobs.values()) {
      const { exif, xmp, iptc, orientation } = await sharp(bytes).metadata()
      expect([exif, xmp, iptc, orientation ?? 1]).toEqual([undefined, undefined, undefined, 1])
    }
  })

  it('keeps what shows through in PNG and lays it on white in JPEG', async () => {
    const clear = sharp({
      create: { width: 400, height: 300, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    })
    const { picture, mediaType, blobs } = await intakePicture(await clear.webp().toBuffer())
    expect(mediaType).toBe('image/png')
    const jpeg = picture.renditions.find(({ format }) => format === 'jpeg')!
    expect((await sharp(blobs.get(jpeg.hash)).stats()).channels[0]!.mean).toBe(255)
  })

  it('gives greyscale and CMYK pictures in sRGB', async () => {
    const cmyk = await sharp(await aPicture())
      .toColourspace('cmyk')
      .jpeg()
      .toBuffer()
    const { original } = await intakePicture(cmyk)
    expect((await sharp(original).metadata()).space).toBe('srgb')
  })

  it.each(['jpeg', 'png', 'webp', 'avif'] as const)('accepts %s', async (format) => {
    expect(await refusal(await aPicture({ width: 300, height: 200, format }))).toBe('accepted')
  })

  it('refuses a bomb before unpacking it', async () => {
    const began = performance.now()
    expect(await refusal(aBomb(60_000, 60_000))).toBe('PICTURE_TOO_MANY_PIXELS')
    expect(await refusal(aBomb(30_000, 300))).toBe('PICTURE_TOO_MANY_PIXELS')
    expect(performance.now() - began).toBeLessThan(1_000)
  })

  it.each(['jpeg', 'png', 'webp', 'avif'] as const)('refuses %s cut in half', async (format) => {
    const bytes = await noise(format)
    expect(await refusal(bytes.subarray(0, bytes.length >> 1))).toBe('PICTURE_BROKEN')
  })

  it('refuses SVG, GIF, animations, text, nothing, and what is too small', async () => {
    const svg = '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'
    const frames = [await noise('png'), await noise('png')]
    const animation = await sharp(frames, { join: { animated: true } })
      .webp()
      .toBuffer()
    expect(await refusal(Buffer.from(svg))).toBe('PICTURE_TYPE_REFUSED')
    expect(await refusal(await aPicture({ format: 'gif' }))).toBe('PICTURE_ANIMATED')
    expect(await refusal(animation)).toBe('PICTURE_ANIMATED')
    expect(await refusal(Buffer.from('好'))).toBe('PICTURE_TYPE_REFUSED')
    expect(await refusal(Buffer.alloc(0))).toBe('PICTURE_EMPTY')
    expect(await refusal(await aPicture({ width: 199, height: 900 }))).toBe('PICTURE_TOO_SMALL')
    expect(await refusal(Buffer.alloc(30 * 1024 * 1024 + 1))).toBe('PICTURE_TOO_HEAVY')
  })
})

/** Noise, so that half of the file is half of the picture. */
const noise = (format: 'jpeg' | 'png' | 'webp' | 'avif') =>
  sharp({
    create: {
      width: 400,
      height: 400,
      channels: 3,
      background: '#000',
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  })
    .toFormat(format)
    .toBuffer()
