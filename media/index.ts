/** The door of media/: everything other folders may use. */
export {
  coverPath,
  filePath,
  mediaBeginnings,
  renditionExtensions,
  renditionMediaTypes,
  renditionPath,
} from './addresses.ts'
export { contentHashOf, isContentHash } from './content-hash.ts'
export { coverHash, drawCover } from './cover/cover.ts'
export type { CoverSubject } from './cover/cover.ts'
export { MediaError } from './errors.ts'
export type { MediaErrorCode } from './errors.ts'
export { intakeFile, intakePicture, sketchPicture } from './intake/at-first-use.ts'
export type { FileIntake } from './intake/file.ts'
export type { PictureIntake, PictureType } from './intake/picture.ts'
export { mediaLimits } from './limits.ts'
export { openMediaStore } from './store.ts'
export type { MediaStore } from './store.ts'
