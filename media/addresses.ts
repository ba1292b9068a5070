/** Where pictures, files and drawn covers are served on the public site. */
import type { LedgerFile, Rendition } from '../ledger/index.ts'
import { coverHash, type CoverSubject } from './cover/cover.ts'

export const renditionExtensions: Record<Rendition['format'], string> = {
  avif: 'avif',
  webp: 'webp',
  jpeg: 'jpg',
}

export const renditionMediaTypes: Record<Rendition['format'], string> = {
  avif: 'image/avif',
  webp: 'image/webp',
  jpeg: 'image/jpeg',
}

/** What pictures' and files' addresses begin with, and no others. */
export const mediaBeginnings = ['/media/', '/files/'] as const

export const renditionPath = ({ hash, format }: Pick<Rendition, 'hash' | 'format'>): string =>
  `${mediaBeginnings[0]}${hash}.${renditionExtensions[format]}`

export const filePath = ({ hash, name }: Pick<LedgerFile, 'hash' | 'name'>): string =>
  `${mediaBeginnings[1]}${hash}/${encodeURIComponent(name)}`

export const coverPath = (subject: CoverSubject): string => `/covers/${coverHash(subject)}.svg`
