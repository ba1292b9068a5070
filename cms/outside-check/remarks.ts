/** What readers from outside said: kept with the exact text they read, and no signature. */
import type { Payload, Where } from 'payload'
import { z } from 'zod'
import { recordDeed } from '../audit/index.ts'
import type { OutsideLink, OutsideRemark, Submission } from '../payload-types.ts'
import { inTransaction } from '../publication/index.ts'

export const mostRemarks = 50

export const remarkForm = z.object({
  name: z.string().trim().min(1).max(40),
  text: z.string().trim().min(1).max(2000),
})

export async function addRemark(
  payload: Payload,
  link: OutsideLink,
  submission: Submission,
  said: z.infer<typeof remarkForm> & { at: string; address: string | undefined },
): Promise<void> {
  const { name, text, at, address } = said
  const { submission: id, contentHash, kind, document } = link
  await inTransaction(payload, async (req) => {
    const data = { link: link.id, submission: id, contentHash, name, text, at }
    await payload.create({ collection: 'outside-remarks', data, req, depth: 0 })
    const subject = { kind, id: document, title: submission.title }
    const deed = { action: 'outside-remark', outcome: 'done', subject, contentHash } as const
    await recordDeed(
      payload,
      { ...deed, details: { reader: link.reader, name }, ...(address ? { address } : {}) },
      req,
    )
  })
}

/** In the order they were made. */
export async function remarksOn(
  payload: Payload,
  of: { submissions: string[] } | { links: string[] },
): Promise<OutsideRemark[]> {
  const where: Where =
    'links' in of ? { link: { in: of.links } } : { submission: { in: of.submissions } }
  const common = { sort: 'at', pagination: false, depth: 0 } as const
  const { docs } = await payload.find({ collection: 'outside-remarks', where, ...common })
  return docs
}
