/**
 * The parts of an Office file. Sizes are looked at before anything is unpacked,
 * and no part may unpack to more than it declares.
 */
import { unzipSync } from 'fflate'
import { ImportError } from './refusal.ts'

const megabyte = 1024 * 1024
/** Text and styles of the longest book are a tenth of it. */
const textLimit = 60 * megabyte
const pictureLimit = 300 * megabyte

export function unpack(
  bytes: Buffer,
  isWanted: (name: string) => boolean,
): Record<string, Uint8Array> {
  const sizes = { text: 0, pictures: 0 }
  const filter = ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
    if (!isWanted(name)) return false
    sizes[/\/media\//.test(name) ? 'pictures' : 'text'] += originalSize
    if (sizes.text > textLimit || sizes.pictures > pictureLimit)
      throw new ImportError('IMPORT_BOMB')
    return true
  }
  try {
    return unzipSync(bytes, { filter })
  } catch (error) {
    if (error instanceof ImportError) throw error
    throw new ImportError('IMPORT_BROKEN', { cause: error })
  }
}
