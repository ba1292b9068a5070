/** The door of site/reading/: everything other folders may use. */
import type { PageContent } from './page-content.ts'
import { PageReader } from './page-reader.ts'

export type { PageContent, Reference } from './page-content.ts'
export { PageReader } from './page-reader.ts'
export { readStylesheet } from './references.ts'

/** One a process: it knows the pages that it has read. */
const reader = new PageReader()

export const readPage = (html: string): PageContent => reader.read(html)
