/**
 * Intake, loaded with the first picture or file: what it reads them with takes a
 * fifth of a second to load, and most processes that use media/ take nothing in.
 */
import type { FileIntake } from './file.ts'
import type { PictureIntake } from './picture.ts'

export const intakeFile = async (bytes: Buffer, name: string): Promise<FileIntake> =>
  (await import('./file.ts')).intakeFile(bytes, name)

export const intakePicture = async (bytes: Buffer): Promise<PictureIntake> =>
  (await import('./picture.ts')).intakePicture(bytes)

/** A small picture to look at before it is taken in. */
export const sketchPicture = async (bytes: Buffer): Promise<Buffer> =>
  (await import('./picture.ts')).sketchPicture(bytes)
