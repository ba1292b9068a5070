/** What is at hand while a text is read: where it stands, whom to ask, where faults go. */
import type { Kind, Picture } from '../../ledger/index.ts'
import type { ProblemCode } from './problems.ts'

export interface Reading {
  report: (code: ProblemCode, message: string) => void
  /** Whether such a working copy is there. */
  exists: (kind: Kind, id: string) => boolean
  /** The picture with its caption; undefined, and reported, where it cannot be published. */
  picture: (media: unknown, caption: unknown) => Picture | undefined
}
