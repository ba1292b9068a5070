/** A text from file or clipboard: read, and what its paragraphs are told from their looks. */
import type { RichText } from '../../ledger/index.ts'
import { cleanLine } from '../rich-text/index.ts'
import { composeText, headsOfText } from './compose.ts'
import { readHtml } from './html/read-html.ts'
import { readText, type ImportedFile } from './open.ts'
import { recognise, type Roles } from './outline/recognise.ts'
import { readPlainText } from './plain-text.ts'
import { ImportError } from './refusal.ts'
import { plainTextOf, type Source } from './source.ts'

export interface Recognised {
  source: Source
  roles: Roles
}

/** What was pasted: HTML where the clipboard has it, and plain text. */
export interface Pasted {
  html?: string
  text: string
}

export async function bringTextIn(from: ImportedFile | Pasted): Promise<Recognised> {
  const source = await sourceOf(from)
  if (source.blocks.length === 0) throw new ImportError('IMPORT_NOTHING')
  return { source, roles: recognise(source) }
}

function sourceOf(from: ImportedFile | Pasted): Source | Promise<Source> {
  if ('bytes' in from) return readText(from)
  return from.html ? readHtml(from.html) : readPlainText(from.text)
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
