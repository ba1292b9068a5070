/**
 * A document as the store's index takes it. All of it follows from the document
 * alone, so it is made where the page is drawn; the store only writes it.
 */
import { hash } from 'node:crypto'
import type { SearchDocument } from './document.ts'
import { tokensOf } from './tokens.ts'

export interface IndexedDocument {
  document: SearchDocument
  /** Its name: pages that say the same have the same. */
  hash: string
  tokens: string
}

export const indexedDocument = (document: SearchDocument): IndexedDocument => ({
  document,
  hash: searchHash(document),
  tokens: tokensOf(document),
})

export const searchHash = ({ kind, title, summary, text, day, pinyin }: SearchDocument): string =>
  hash('sha256', JSON.stringify([kind, title, summary, text, day ?? null, pinyin]))
