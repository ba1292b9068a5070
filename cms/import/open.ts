/** Decides by the content what a file is, and reads it or says why not. Nothing is stored. */
import { intakeFile, MediaError } from '../../media/index.ts'
import { readHtml } from './html/read-html.ts'
import { readPlainText } from './plain-text.ts'
import { ImportError } from './refusal.ts'
import type { Source } from './source.ts'
import { textOf } from './text-encoding.ts'
import { readWord } from './word/read-word.ts'

export interface ImportedFile {
  name: string
  bytes: Buffer
}

/** A text: from Word, a web page or plain. */
export async function readText(file: ImportedFile): Promise<Source> {
  switch (await contentOf(file)) {
    case 'docx':
      return readWord(file.bytes)
    case 'xlsx':
      throw new ImportError('IMPORT_TABLE_FOR_TEXT')
    case 'text': {
      const text = textOf(file.bytes)
      if (text === undefined) throw new ImportError('IMPORT_TYPE')
      return /\.html?$/i.test(file.name) ? readHtml(text) : readPlainText(text)
    }
  }
}

export type Content = 'docx' | 'xlsx' | 'text'

const textNames = /\.(?:txt|md|html?|csv)$/i

/** The name must say the same as the content, or somebody is mistaken about the file. */
export async function contentOf({ name, bytes }: ImportedFile): Promise<Content> {
  if (bytes.length === 0) throw new ImportError('IMPORT_EMPTY')
  if (bytes.subarray(0, 8).equals(compoundFile)) throw new ImportError(oldFormat(bytes))
  const isZip = bytes.subarray(0, 2).toString('latin1') === 'PK'
  if (!isZip && /\.(?:docx|xlsx)$/i.test(name))
    throw new ImportError(
      textNames.test(name) || looksLikeText(bytes) ? 'IMPORT_RENAMED' : 'IMPORT_BROKEN',
    )
  if (!isZip) {
    if (!textNames.test(name) || !looksLikeText(bytes)) throw new ImportError('IMPORT_TYPE')
    return 'text'
  }
  const content = await officeContent(bytes)
  if (!name.toLowerCase().endsWith(`.${content}`)) throw new ImportError('IMPORT_RENAMED')
  return content
}

/** media/ judges Office files: by content, for macros, for bombs. The name is judged above. */
async function officeContent(bytes: Buffer): Promise<'docx' | 'xlsx'> {
  for (const content of ['docx', 'xlsx'] as const)
    try {
      await intakeFile(bytes, `text.${content}`)
      return content
    } catch (error) {
      if (!(error instanceof MediaError)) throw error
      if (error.code !== 'FILE_RENAMED') throw new ImportError(codeOf(error), { cause: error })
    }
  throw new ImportError('IMPORT_TYPE')
}

function codeOf({ code }: MediaError): ImportError['code'] {
  switch (code) {
    case 'FILE_HAS_MACROS':
      return 'IMPORT_MACROS'
    case 'FILE_TOO_HEAVY':
      return 'IMPORT_BOMB'
    default:
      return 'IMPORT_BROKEN'
  }
}

/** The container of .doc, .wps and .xls, and of every encrypted Office file. */
const compoundFile = Buffer.from('d0cf11e0a1b11ae1', 'hex')

function oldFormat(bytes: Buffer): ImportError['code'] {
  const has = (name: string) => bytes.includes(Buffer.from(name, 'utf16le'))
  if (has('EncryptedPackage')) return 'IMPORT_ENCRYPTED'
  return !has('WordDocument') && (has('Workbook') || has('Book'))
    ? 'IMPORT_OLD_EXCEL'
    : 'IMPORT_OLD_WORD'
}

const looksLikeText = (bytes: Buffer): boolean => textOf(bytes) !== undefined
