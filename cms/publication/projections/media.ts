/** An upload as the ledger names it: by the hashes and sizes found at intake, with the editor's words. */
import type { LedgerFile, Picture, Rendition } from '../../../ledger/index.ts'
import { cleanLine, type ProblemCode } from '../../rich-text/index.ts'
import type { UploadRow } from './sources.ts'

type Report = (code: ProblemCode, message: string) => void

export function pictureOf(
  row: UploadRow | undefined,
  caption: string | undefined,
  report: Report,
): Picture | undefined {
  if (!row) {
    report('PICTURE_MISSING', '选中的图片已经不在。请重新选择图片。')
    return undefined
  }
  const alt = lineOf(row.alt)
  if (!alt)
    report(
      'ALT_MISSING',
      '图片没有写“图片内容”。请打开这张图片，写一句话说清楚图上有什么，再保存。',
    )
  const renditions = renditionsOf(row.renditions)
  if (renditions.length === 0) {
    report('PICTURE_MISSING', '选中的文件不是图片。请重新选择图片。')
    return undefined
  }
  const credit = lineOf(row.credit)
  return {
    hash: String(row.hash),
    width: Number(row.width),
    height: Number(row.height),
    alt: alt ?? '',
    ...(caption ? { caption } : {}),
    ...(credit ? { credit } : {}),
    renditions,
  }
}

export function fileOf(row: UploadRow | undefined, report: Report): LedgerFile | undefined {
  const name = row && lineOf(row.name)
  const mediaType = row && lineOf(row.mimeType)
  if (row?.hash && name && mediaType)
    return {
      hash: String(row.hash),
      name,
      title: lineOf(row.title) ?? name,
      mediaType,
      bytes: Number(row.filesize),
    }
  report('FILE_MISSING', '选中的文件已经不在。请重新选择文件。')
  return undefined
}

function renditionsOf(rows: unknown): Rendition[] {
  if (!Array.isArray(rows)) return []
  return rows.map(({ format, width, height, hash, bytes }: Rendition) => ({
    format,
    width,
    height,
    hash,
    bytes,
  }))
}

function lineOf(value: unknown): string | undefined {
  const text = typeof value === 'string' ? cleanLine(value) : ''
  return text === '' ? undefined : text
}
