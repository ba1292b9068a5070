/** The limits of intake. cms/messages.ts names them to editors. */
const megabyte = 1024 * 1024

export const mediaLimits = {
  pictureBytes: 30 * megabyte,
  pictureMegapixels: 50,
  /** The shortest side a picture may have, in pixels. */
  pictureShortestSide: 200,
  /** The longest side a picture may have; the ledger accepts no more. */
  pictureLongestSide: 20_000,
  documentBytes: 50 * megabyte,
  recordingBytes: 200 * megabyte,
  /** What an Office file may unpack to: beyond it, it is a zip bomb. */
  unpackedBytes: 500 * megabyte,
  fileNameLength: 120,
} as const
