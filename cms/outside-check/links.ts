/** Links as rows: made, opened once, revoked. Each is a record of the audit trail. */
import type { Payload, PayloadRequest } from 'payload'
import { personOf, recordDeed, type Deed } from '../audit/index.ts'
import type { OutsideLink, Submission } from '../payload-types.ts'
import { inTransaction } from '../publication/index.ts'
import { expiryAfter, isSecret, newSecret, secretHash, stateOf } from './link.ts'

type Actor = Parameters<typeof personOf>[0]

export interface NewLink {
  submission: Submission
  reader: string
  days: number
  by: Actor
  address: string | undefined
  now: Date
}

/** Answers the code, which is kept nowhere. */
export async function makeLink(payload: Payload, given: NewLink): Promise<string> {
  const { submission, reader, days, by, address, now } = given
  const code = newSecret()
  const actor = personOf(by)
  const data = {
    submission: submission.id,
    kind: submission.kind,
    document: submission.document,
    contentHash: submission.contentHash,
    reader,
    madeBy: actor.name,
    madeAt: now.toISOString(),
    expiresAt: expiryAfter(days, now),
    codeHash: secretHash(code),
  }
  await inTransaction(payload, async (req) => {
    const link = await payload.create({ collection: 'outside-links', req, depth: 0, data })
    const deed = { action: 'outside-link-made', details: { reader, days } } as const
    await record(req, link, submission.title, { ...deed, actor, ...from(address) })
  })
  return code
}

export type Opened = { token: string; expiresAt: string }

/** Once, whoever presses at the same time; undefined where the code opens nothing any more. */
export async function openLink(
  payload: Payload,
  code: string,
  { now, address }: { now: Date; address: string | undefined },
): Promise<Opened | undefined> {
  const token = newSecret()
  return inTransaction(payload, async (req) => {
    const link = (await payload.db.updateOne({
      collection: 'outside-links',
      where: {
        and: [
          { codeHash: { equals: secretHash(code) } },
          { openedAt: { exists: false } },
          { revokedAt: { exists: false } },
          { expiresAt: { greater_than: now.toISOString() } },
        ],
      },
      data: { openedAt: now.toISOString(), sessionHash: secretHash(token) },
      req,
    })) as unknown as OutsideLink | null
    if (!link) return undefined
    const title = (await submissionOf(payload, link))?.title ?? ''
    const details = { reader: link.reader }
    await record(req, link, title, { action: 'outside-link-opened', details, ...from(address) })
    return { token, expiresAt: link.expiresAt }
  })
}

/** Answers whether there was one to revoke. */
export async function revokeLink(
  payload: Payload,
  link: OutsideLink,
  { by, address, now }: { by: Actor; address: string | undefined; now: Date },
): Promise<boolean> {
  if (stateOf(link, now) === 'revoked') return false
  const actor = personOf(by)
  const title = (await submissionOf(payload, link))?.title ?? ''
  await inTransaction(payload, async (req) => {
    const data = { revokedBy: actor.name, revokedAt: now.toISOString() }
    await payload.update({ collection: 'outside-links', id: link.id, data, req, depth: 0 })
    const details = { reader: link.reader }
    await record(req, link, title, {
      action: 'outside-link-revoked',
      actor,
      details,
      ...from(address),
    })
  })
  return true
}

export const linkByCode = async (
  payload: Payload,
  code: unknown,
): Promise<OutsideLink | undefined> =>
  isSecret(code) ? findLink(payload, { codeHash: { equals: secretHash(code) } }) : undefined

export const linkByToken = async (
  payload: Payload,
  token: unknown,
): Promise<OutsideLink | undefined> =>
  isSecret(token) ? findLink(payload, { sessionHash: { equals: secretHash(token) } }) : undefined

/** The newest first. */
export async function linksTo(
  payload: Payload,
  kind: string,
  document: string,
): Promise<OutsideLink[]> {
  const { docs } = await payload.find({
    collection: 'outside-links',
    where: { kind: { equals: kind }, document: { equals: document } },
    sort: '-madeAt',
    limit: 50,
    pagination: false,
    depth: 0,
  })
  return docs
}

export async function submissionOf(
  payload: Payload,
  { submission: id }: Pick<OutsideLink, 'submission'>,
): Promise<Submission | undefined> {
  const common = { disableErrors: true, depth: 0 } as const
  return (await payload.findByID({ collection: 'submissions', id, ...common })) ?? undefined
}

async function findLink(
  payload: Payload,
  where: NonNullable<Parameters<Payload['find']>[0]['where']>,
): Promise<OutsideLink | undefined> {
  const common = { limit: 1, pagination: false, depth: 0 } as const
  const { docs } = await payload.find({ collection: 'outside-links', where, ...common })
  return docs[0]
}

const from = (address: string | undefined) => (address ? { address } : {})

const record = (
  req: PayloadRequest,
  { kind, document, contentHash }: OutsideLink,
  title: string,
  deed: Omit<Deed, 'outcome' | 'subject'>,
): Promise<void> =>
  recordDeed(
    req.payload,
    { outcome: 'done', subject: { kind, id: document, title }, contentHash, ...deed },
    req,
  )
