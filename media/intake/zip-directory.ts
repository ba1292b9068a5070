/**
 * The table of contents at the end of a zip file (APPNOTE 4.3.12). Nothing is unpacked:
 * names and sizes are enough to tell an Office file with macros, or a zip bomb.
 */
export interface ZipEntry {
  name: string
  unpackedBytes: number
}

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
/** The end record is 22 bytes and a comment of up to 65,535. */
const longestEnd = 22 + 65_535

/** Undefined where the file is cut off or no zip. */
export function readZipDirectory(bytes: Buffer): ZipEntry[] | undefined {
  const end = findEnd(bytes)
  if (end === undefined) return undefined
  const entries: ZipEntry[] = []
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== entrySignature) return undefined
    const nameLength = bytes.readUInt16LE(at + 28)
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      unpackedBytes: bytes.readUInt32LE(at + 24),
    })
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}

function findEnd(bytes: Buffer): number | undefined {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - longestEnd); at -= 1) {
    if (bytes.readUInt32LE(at) === endSignature) return at
  }
  return undefined
}
