/**
 * The parts of a Word file that hold its text and pictures. Sizes are looked at
 * before anything is unpacked, and no part may unpack to more than it declares.
 */
import { strFromU8, unzipSync } from 'fflate'
import { ImportError } from '../refusal.ts'

export interface WordParts {
  files: Record<string, Uint8Array>
  /** The path of the text itself: word/document.xml nearly always. */
  document: string
}

const megabyte = 1024 * 1024
/** Text and styles of the longest book are a tenth of it. */
const textLimit = 60 * megabyte
const pictureLimit = 300 * megabyte

const isWanted = (name: string): boolean =>
  /(?:\.xml|\.rels)$|^word\/media\//i.test(name) && !/^customXml\/|stylesWithEffects/i.test(name)

export function unpackWord(bytes: Buffer): WordParts {
  const files = unpack(bytes)
  const relations = files['_rels/.rels']
  const document = relations && mainPart(strFromU8(relations))
  if (!document || !files[document]) throw new ImportError('IMPORT_BROKEN')
  for (const [name, part] of Object.entries(files))
    // Word never writes one; what has one wants to be expanded.
    if (!name.startsWith('word/media/') && Buffer.from(part).includes('<!DOCTYPE'))
      throw new ImportError('IMPORT_BROKEN')
  return { files, document }
}

function unpack(bytes: Buffer): Record<string, Uint8Array> {
  const sizes = { text: 0, pictures: 0 }
  const filter = ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
    if (!isWanted(name)) return false
    sizes[name.startsWith('word/media/') ? 'pictures' : 'text'] += originalSize
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

function mainPart(relations: string): string | undefined {
  const relation = relations
    .match(/<Relationship\b[^>]*>/g)
    ?.find((one) => /\/officeDocument"/.test(one))
  return relation && /Target="\/?([^"]+)"/.exec(relation)?.[1]
}
