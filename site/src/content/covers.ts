/** The drawn covers of documents without a picture. Each is a route of its own. */
import { coverHash, drawCover } from '../../../media/index.ts'
import type { CoverSubject } from '../../../media/index.ts'
import type { DocumentOf } from '../../../ledger/index.ts'
import { documentsOf, remembered } from './reading.ts'

type Covered = DocumentOf<'story' | 'figure' | 'campaign' | 'campaign-piece'>

/** The address of the cover of a document that has no picture. */
export function coverPathOf(document: Covered): string {
  const subject = subjectOf(document)
  return `/covers/${remembered(`cover ${subject.kind} ${subject.title}`, () => coverHash(subject))}.svg`
}

/** Every cover in use, by its hash. */
export const coverSubjects = (): Map<string, CoverSubject> =>
  remembered('cover subjects', () => {
    const kinds = ['story', 'figure', 'campaign', 'campaign-piece'] as const
    const covered = kinds.flatMap((kind): Covered[] => documentsOf(kind))
    const subjects = covered.filter(({ picture }) => !picture).map(subjectOf)
    return new Map(subjects.map((subject) => [coverHash(subject), subject]))
  })

/** The drawing at a cover's address. */
export function requireCover(hash: string | undefined): string {
  const subject = hash === undefined ? undefined : coverSubjects().get(hash)
  if (!subject) throw new Error(`No published document has the cover ${hash ?? '(none)'}.`)
  return drawCover(subject)
}

const subjectOf = (document: Covered): CoverSubject => ({
  kind: document.kind,
  title: document.kind === 'figure' ? document.name : document.title,
})
