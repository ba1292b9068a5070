/**
 * The files that a release consists of, from the site store alone. Addresses
 * that moved have a page that leads on, those that are gone the page that says
 * so, as far as no other file is in the way.
 */
import { bodyHash, type MediaRoute, type RouteRow, type SiteReader } from '../store/index.ts'
import { hostingFiles, hostingNames, manifestName } from './hosting-files.ts'
import { movedPage } from './moved-page.ts'
import { fileOfPath, foldersOf, noticeFileOf } from './names.ts'

/**
 * What a file is, in the order in which files are written: no page is to be
 * seen before its parts, no list before its pages.
 */
export const sorts = [
  'asset',
  'withdrawn',
  'picture',
  'page',
  'list',
  'moved',
  'hosting',
  'manifest',
] as const
export type Sort = (typeof sorts)[number]

export interface SiteFile {
  name: string
  sort: Sort
  /** SHA-256 of its bytes. */
  hash: string
  source: { body: string } | { blob: string } | { text: string }
}

export const routeFile = ({ path, body, caching, contentType }: RouteRow): SiteFile => ({
  name: fileOfPath(path),
  sort: caching === 'immutable' ? 'picture' : sortOf(path, contentType),
  hash: body,
  source: { body },
})

export const mediaFile = ({ path, hash }: MediaRoute): SiteFile => ({
  name: fileOfPath(path),
  sort: 'picture',
  hash,
  source: { blob: hash },
})

/** What is not a page or a picture of the release: moved, gone, and the lists for hosts. */
export function otherFiles(store: SiteReader): SiteFile[] {
  const head = store.head()
  if (!head) return []
  const [redirects, gone] = [store.redirects(), store.gone()]
  const origin = store.findMeta('origin') ?? ''
  const notices = new Notices(store)
  for (const { path } of gone) {
    const answer = store.findAnswer(path)
    if (answer?.type !== 'gone') continue
    notices.add(path, { sort: 'withdrawn', hash: answer.body, source: { body: answer.body } })
  }
  for (const { path, target } of redirects) {
    const text = movedPage(target, origin)
    notices.add(path, { sort: 'moved', hash: hashOf(text), source: { text } })
  }
  const hosting = hostingFiles(head, redirects, gone).map(([name, text]): SiteFile => ({
    name,
    sort: name === manifestName ? 'manifest' : 'hosting',
    hash: hashOf(text),
    source: { text },
  }))
  return [...notices.files, ...hosting]
}

/** Pages about addresses, each where none of the site's own files is. */
class Notices {
  readonly files: SiteFile[] = []
  readonly #store: SiteReader
  /** In lower case: many disks take two spellings for one name. */
  readonly #names = new Set<string>()
  readonly #folders = new Set<string>()

  constructor(store: SiteReader) {
    this.#store = store
  }

  add(path: string, about: Omit<SiteFile, 'name'>): void {
    const name = noticeFileOf(path)
    if (name === undefined) return
    const lower = name.toLowerCase()
    const folders = foldersOf(lower)
    if (this.#names.has(lower) || this.#folders.has(lower)) return
    if (folders.some((folder) => this.#names.has(folder))) return
    if ([lower, ...folders].some((file) => this.#isOwn(file))) return
    this.#names.add(lower)
    for (const folder of folders) this.#folders.add(folder)
    this.files.push({ name, ...about })
  }

  /** Whether a page, a picture or a list for hosts has this file name. */
  #isOwn(file: string): boolean {
    if (hostingNames.has(file) || file === '404.html' || file === '410.html') return true
    const index = /^(.*)\/index\.html$/.exec(`/${file}`)
    return [`/${file}`, ...(index ? [`${index[1]}/`] : [])].some((path) => {
      const type = this.#store.findAnswer(path)?.type
      return type === 'route' || type === 'media'
    })
  }
}

/** Lists lead to pages; a site's folders and numbered pages are lists. */
function sortOf(path: string, contentType: string): Sort {
  if (/^(?:text\/(?!html|plain)|image\/)/.test(contentType)) return 'asset'
  if (!contentType.startsWith('text/html')) return 'list'
  const isList =
    path.split('/').length <= 3 ||
    /^\/(?:stories\/page|lectures\/(?:theme|audience|form))\//.test(path)
  return isList ? 'list' : 'page'
}

const hashOf = (text: string): string => bodyHash(Buffer.from(text))
