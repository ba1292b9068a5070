/**
 * Looks into uploads and stores their bytes. To look takes seconds, and a save
 * holds the database: so it is done before the save begins, and the save finds
 * what was seen. A save that did not come over HTTP looks for itself.
 */
import type { PayloadRequest } from 'payload'
import {
  intakeFile,
  intakePicture,
  MediaError,
  openMediaStore,
  type FileIntake,
  type PictureIntake,
} from '../../media/index.ts'
import { readEnvironment } from '../environment.ts'
import { Turns } from '../turns.ts'

type Upload = NonNullable<PayloadRequest['file']>

/** One picture at a time is unpacked: of the largest, each takes hundreds of megabytes. */
const pictures = new Turns(300)

export const lookIntoPicture = once(async ({ data }: Upload): Promise<PictureIntake> => {
  const intake = await pictures.take(() => intakePicture(data))
  const store = openMediaStore(readEnvironment().mediaDir)
  for (const [hash, bytes] of intake.blobs) await store.put(hash, bytes)
  return intake
})

export const lookIntoFile = once(async ({ data, name }: Upload): Promise<FileIntake> => {
  const intake = await intakeFile(data, name)
  if (intake.mediaType === 'application/pdf' && !hasCrossReference(data)) throw brokenPdf()
  await openMediaStore(readEnvironment().mediaDir).put(intake.hash, data)
  return intake
})

/** The upload of a request is looked into once. */
function once<T>(look: (upload: Upload) => Promise<T>): (upload: Upload) => Promise<T> {
  const seen = new WeakMap<Upload, Promise<T>>()
  return (upload) => {
    const known = seen.get(upload) ?? look(upload)
    seen.set(upload, known)
    return known
  }
}

/** Payload refuses a PDF without one too, but in English. */
const hasCrossReference = (pdf: Buffer): boolean => pdf.subarray(-1024).includes('xref')

const brokenPdf = (): MediaError =>
  new MediaError({
    code: 'FILE_BROKEN',
    what: 'The file was refused.',
    why: 'It has no table of contents.',
    todo: 'Save or copy it again.',
  })
