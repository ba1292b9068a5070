/**
 * Takes a file for download in. Its bytes are kept as they are: so it is refused unless
 * its content is one of six types, its name says the same, and it carries no program.
 */
import { fileTypeFromBuffer } from 'file-type'
import { contentHashOf } from '../content-hash.ts'
import { MediaError, type MediaErrorCode } from '../errors.ts'
import { mediaLimits } from '../limits.ts'
import { readZipDirectory } from './zip-directory.ts'

export interface FileIntake {
  hash: string
  mediaType: string
  bytes: number
}

const office = 'application/vnd.openxmlformats-officedocument.'
const extensions: Record<string, string> = {
  'application/pdf': 'pdf',
  [`${office}wordprocessingml.document`]: 'docx',
  [`${office}presentationml.presentation`]: 'pptx',
  [`${office}spreadsheetml.sheet`]: 'xlsx',
  'audio/mpeg': 'mp3',
  'video/mp4': 'mp4',
}
const programParts = /(?:^|\/)(?:vbaProject\.bin|vbaData\.xml|macrosheets\/|activeX\/)/i

export async function intakeFile(bytes: Buffer, name: string): Promise<FileIntake> {
  requireFileName(name)
  if (bytes.length === 0) throw refused('FILE_EMPTY', 'It has no bytes.', 'Upload it again.')
  const { mediaType, extension } = await requireFileType(bytes)
  requireWeight(bytes, mediaType)
  requireNameOf(extension, name)
  if (extension === 'pdf') requirePlainPdf(bytes)
  if (mediaType.startsWith(office)) requirePlainOffice(bytes)
  return { hash: contentHashOf(bytes), mediaType, bytes: bytes.length }
}

function requireFileName(name: string): void {
  const fits = name.length <= mediaLimits.fileNameLength && name.trim() === name
  if (!fits || !/^[^\p{Cc}\p{Cs}\p{Cf}\p{Zl}\p{Zp}/\\:*?"<>|]+\.[0-9A-Za-z]+$/u.test(name)) {
    throw refused('FILE_NAME_REFUSED', 'Its name is not plain.', 'Rename it.')
  }
}

async function requireFileType(bytes: Buffer) {
  const mediaType = (await fileTypeFromBuffer(bytes))?.mime ?? 'of an unknown type'
  if (/macroEnabled/i.test(mediaType)) throw hasMacros()
  const extension = extensions[mediaType]
  if (extension) return { mediaType, extension }
  throw refused(
    'FILE_TYPE_REFUSED',
    `It is ${mediaType}.`,
    'Save it as PDF, DOCX, PPTX, XLSX, MP3 or MP4.',
  )
}

function requireWeight(bytes: Buffer, mediaType: string): void {
  const isRecording = /^(?:audio|video)\//.test(mediaType)
  const limit = isRecording ? mediaLimits.recordingBytes : mediaLimits.documentBytes
  if (bytes.length > limit) {
    throw refused('FILE_TOO_HEAVY', `It has ${bytes.length} bytes.`, 'Save it smaller.')
  }
}

function requireNameOf(extension: string, name: string): void {
  if (!name.toLowerCase().endsWith(`.${extension}`)) {
    throw refused('FILE_RENAMED', `Its content is ${extension}.`, 'Give it its own extension.')
  }
}

function requirePlainPdf(bytes: Buffer): void {
  if (!bytes.subarray(-1024).includes('%%EOF')) throw broken()
  if (bytes.includes('/JavaScript') || bytes.includes('/Launch')) throw hasMacros()
}

function requirePlainOffice(bytes: Buffer): void {
  const entries = readZipDirectory(bytes)
  if (!entries) throw broken()
  if (entries.some(({ name }) => programParts.test(name))) throw hasMacros()
  const unpackedBytes = entries.reduce((sum, entry) => sum + entry.unpackedBytes, 0)
  if (unpackedBytes > mediaLimits.unpackedBytes) {
    throw refused('FILE_TOO_HEAVY', `It unpacks to ${unpackedBytes} bytes.`, 'Save it anew.')
  }
}

const broken = () => refused('FILE_BROKEN', 'It is cut off.', 'Save or copy it again.')

const hasMacros = () =>
  refused('FILE_HAS_MACROS', 'It carries a program.', 'Save it without macros or scripts.')

const refused = (code: MediaErrorCode, why: string, todo: string): MediaError =>
  new MediaError({ code, what: 'The file was refused.', why, todo })
