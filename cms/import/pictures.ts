/** The pictures of a source: looked at for the preview, taken in once an editor has confirmed. */
import type { PayloadRequest } from 'payload'
import { MediaError, sketchPicture } from '../../media/index.ts'
import { lookIntoPicture } from '../media-library/index.ts'
import { messages } from '../messages.ts'
import type { SourcePicture } from './source.ts'

export interface Sketch {
  /** An address with the picture in it, small. */
  address?: string
  /** Why it cannot be used. */
  refusal?: string
}

export async function sketchOf({ bytes }: SourcePicture): Promise<Sketch> {
  try {
    return { address: `data:image/webp;base64,${(await sketchPicture(bytes)).toString('base64')}` }
  } catch (error) {
    if (!(error instanceof MediaError)) throw error
    return { refusal: messages[error.code] }
  }
}

/** A picture whose bytes are cleaned, sized and stored, with its words; not yet in the database. */
export interface TakenPicture {
  upload: NonNullable<PayloadRequest['file']>
  alt: string
}

/** To take a picture in takes seconds: so it is done before the database is held. */
export async function takeIn({ bytes }: SourcePicture, alt: string): Promise<TakenPicture> {
  const upload = { data: bytes, mimetype: 'image/jpeg', name: 'picture.jpg', size: bytes.length }
  await lookIntoPicture(upload)
  return { upload, alt }
}

/** Writes a picture into the library; answers its id. */
export async function keep({ upload, alt }: TakenPicture, req: PayloadRequest): Promise<string> {
  const doc = await req.payload.create({
    collection: 'media',
    data: { alt } as never,
    file: upload,
    overrideAccess: false,
    req,
  })
  delete req.file
  return String(doc.id)
}

/** Programs write a file's name or “图片 1” where an editor wrote nothing. */
export function describedBy(alt: string, caption: string | undefined): string {
  const isName =
    /\.(?:jpe?g|png|gif|bmp|tiff?|webp|emf|wmf)$|^[\w\s\-.:\\/]*$|^(?:图片|图像|图形|照片)\s*\d*$/i
  const described = isName.test(alt.trim()) ? '' : alt.replace(/\s+/g, ' ').trim()
  return (described || (caption ?? '').replace(/^(?:图|照片|图片)\s*\d*[\s：:、.]*/u, '')).slice(
    0,
    200,
  )
}
