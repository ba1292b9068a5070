/** The parts of a Word file that hold its text and pictures. */
import { strFromU8 } from 'fflate'
import { ImportError } from '../refusal.ts'
import { unpack } from '../unpack.ts'

export interface WordParts {
  files: Record<string, Uint8Array>
  /** The path of the text itself: word/document.xml nearly always. */
  document: string
}

const isWanted = (name: string): boolean =>
  /(?:\.xml|\.rels)$|^word\/media\//i.test(name) && !/^customXml\/|stylesWithEffects/i.test(name)

export function unpackWord(bytes: Buffer): WordParts {
  const files = unpack(bytes, isWanted)
  const relations = files['_rels/.rels']
  const document = relations && mainPart(strFromU8(relations))
  if (!document || !files[document]) throw new ImportError('IMPORT_BROKEN')
  for (const [name, part] of Object.entries(files))
    // Word never writes one; what has one wants to be expanded.
    if (!name.startsWith('word/media/') && Buffer.from(part).includes('<!DOCTYPE'))
      throw new ImportError('IMPORT_BROKEN')
  return { files, document }
}

function mainPart(relations: string): string | undefined {
  const relation = relations
    .match(/<Relationship\b[^>]*>/g)
    ?.find((one) => /\/officeDocument"/.test(one))
  return relation && /Target="\/?([^"]+)"/.exec(relation)?.[1]
}
