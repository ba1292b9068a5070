/**
 * The public address of each kind of document: the one route table that the
 * CMS (links), the view (moved and gone) and the site (pages) share.
 */
import type { Kind } from './documents/kinds.ts'
import type { LedgerDocument } from './documents/document.ts'

const folders: Partial<Record<Kind, string>> = {
  lecture: '/lectures/',
  team: '/teams/',
  lecturer: '/lecturers/',
  theme: '/lectures/theme/',
  audience: '/lectures/audience/',
  form: '/lectures/form/',
  textbook: '/textbooks/',
  chapter: '/chapters/',
  campaign: '/campaigns/',
  'campaign-piece': '/campaign-pieces/',
  story: '/stories/',
  figure: '/figures/',
  venue: '/venues/',
}

/** The address of a document's page, ending in a slash; undefined where its kind has none. */
export function addressOf({ kind, slug }: { kind: Kind; slug?: string }): string | undefined {
  const folder = folders[kind]
  return folder && slug ? `${folder}${slug}/` : undefined
}

/** A path as readers' browsers ask for it: percent-decoded where that is possible, in NFC. */
export function normalPath(path: string): string {
  try {
    return decodeURIComponent(path).normalize('NFC')
  } catch {
    // A stray % stands for itself.
    return path.normalize('NFC')
  }
}

/** All addresses a document answers at: its page and, of a campaign, the pledge. */
export function addressesOf(document: LedgerDocument): string[] {
  const address = addressOf(document)
  if (!address) return []
  const pledge = pledgeAddressOf(document)
  return pledge ? [address, pledge] : [address]
}

/** The address of a campaign's pledge 倡议书, where it has one. */
export function pledgeAddressOf(document: LedgerDocument): string | undefined {
  return document.kind === 'campaign' && document.pledge
    ? `${folders.campaign}${document.slug}/pledge/`
    : undefined
}
