/** A text from file or clipboard: read, and what its paragraphs are told from their looks. */
import type { RichText } from '../../ledger/index.ts'
import { cleanLine } from '../rich-text/index.ts'
import { composeText, headsOfText } from './compose.ts'
import { readText, type ImportedFile } from './open.ts'
import { recognise, type Roles } from './outline/recognise.ts'
import { ImportError } from './refusal.ts'
import { plainTextOf, type Source } from './source.ts'

export interface Recognised {
  source: Source
  roles: Roles
}

/** What was pasted comes as a file too: as HTML where the clipboard has it, or else as text. */
export async function bringTextIn(file: ImportedFile): Promise<Recognised> {
  const source = await readText(file)
  if (source.blocks.length === 0) throw new ImportError('IMPORT_NOTHING')
  return { source, roles: recognise(source) }
}

export interface Whole {
  title: string
  text: RichText
}

/** The whole as one text. A title over several lines is one line. */
export function composeWhole(source: Source, roles: Roles): Whole {
  const to = source.blocks.length
  const text = composeText({ source, roles, from: 0, to, heads: headsOfText })
  return { title: titleOf(source, roles), text }
}

export const titleOf = ({ blocks }: Source, roles: Roles): string =>
  cleanLine(
    blocks
      .map((block, at) =>
        roles[at] === 'title' && block.type === 'paragraph'
          ? plainTextOf(block.children).trim()
          : '',
      )
      .join('')
      .replace(/\s+/g, ' '),
  )
