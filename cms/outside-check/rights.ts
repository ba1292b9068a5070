/**
 * What a person may do with the links of a document. The panel offers what is
 * said here, and the routes do nothing else.
 */
import type { Payload, TypedUser } from 'payload'
import type { Kind } from '../../ledger/index.ts'
import { mayWorkOn } from '../units/index.ts'
import { latestSubmission } from '../workflow/index.ts'

type Submission = NonNullable<Awaited<ReturnType<typeof latestSubmission>>>

/** Who asks, about which document. */
export interface Subject {
  user: TypedUser
  kind: Kind
  id: string
}

export interface Rights {
  /** Some documents a person may read and has no part in. */
  worksOnIt: boolean
  mayMake: boolean
  mayRevoke: boolean
  /** The latest, whether it waits or not. */
  submission: Submission | undefined
  /** The one whose text could be sent out: it waits for review. */
  waiting: Submission | undefined
}

export async function rightsOf(payload: Payload, { user, kind, id }: Subject): Promise<Rights> {
  const worksOnIt = await mayWorkOn(payload, user, kind, id)
  const submission = await latestSubmission(payload, kind, id)
  const waiting = submission?.state === 'waiting' ? submission : undefined
  const mayMake = worksOnIt && waiting !== undefined
  return { worksOnIt, mayMake, mayRevoke: worksOnIt, submission, waiting }
}
