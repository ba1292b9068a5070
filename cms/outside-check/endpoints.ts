/** The links of a document, for the panel. Each parses, calls one function, answers. */
import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { addressOf } from '../audit/index.ts'
import { isKind } from '../kinds.ts'
import { outsideMessages } from '../messages.ts'
import { readBody } from '../request-body.ts'
import { mayRead } from '../units/index.ts'
import { defaultDays, mostDays, stateOf, type LinkState } from './link.ts'
import { linksTo, makeLink, revokeLink } from './links.ts'
import { remarksOn } from './remarks.ts'
import { rightsOf, type Subject } from './rights.ts'

export interface ShownLink {
  id: string
  reader: string
  state: LinkState
  madeBy: string
  madeAt: string
  expiresAt: string
  openedAt?: string | null
  contentHash: string
  /** Whether what was read is the text that waits now. */
  isCurrent: boolean
  remarks: { name: string; text: string; at: string }[]
}

export interface OutsideState {
  mayMake: boolean
  mayRevoke: boolean
  links: ShownLink[]
}

const wanted = z.strictObject({
  reader: z.string().trim().min(1).max(40),
  days: z.int().min(1).max(mostDays).default(defaultDays),
})

/** `origin` is where the readers' pages stand. */
export const outsideEndpoints = (origin: string): Endpoint[] => [
  {
    path: '/outside-check/:kind/:id',
    method: 'get',
    handler: async (req) => {
      const subject = await subjectOf(req)
      if (subject instanceof Response) return subject
      return Response.json(await stateFor(req, subject))
    },
  },
  {
    path: '/outside-check/:kind/:id',
    method: 'post',
    handler: async (req) => answerNewLink(req, origin),
  },
  {
    path: '/outside-check/:kind/:id/:link/revoke',
    method: 'post',
    handler: answerRevoke,
  },
]

/** Who asks about which document; a refusal where he may not read it. */
async function subjectOf(req: PayloadRequest): Promise<Subject | Response> {
  const { kind, id } = req.routeParams ?? {}
  if (!req.user) return refuse(401, 'NOT_SIGNED_IN')
  if (!isKind(kind) || !(await mayRead(req.payload, req.user, kind, String(id))))
    return refuse(404, 'DOCUMENT_NOT_FOUND')
  return { user: req.user, kind, id: String(id) }
}

async function answerNewLink(req: PayloadRequest, origin: string): Promise<Response> {
  const { payload } = req
  const subject = await subjectOf(req)
  if (subject instanceof Response) return subject
  const { worksOnIt, waiting } = await rightsOf(payload, subject)
  if (!worksOnIt) return refuse(404, 'DOCUMENT_NOT_FOUND')
  const body = await readBody(req)
  if (body.isTooLarge) return refuse(413, 'BODY_TOO_LARGE')
  const given = wanted.safeParse(body.value)
  if (!given.success) return refuse(400, 'LINK_INCOMPLETE')
  if (!waiting) return refuse(409, 'NOT_WAITING')
  const by = { by: subject.user, address: addressOf(req), now: new Date() }
  const code = await makeLink(payload, { submission: waiting, ...given.data, ...by })
  const url = `${origin}/read?code=${code}`
  return Response.json({ ok: true, message: outsideMessages.MADE, url })
}

async function answerRevoke(req: PayloadRequest): Promise<Response> {
  const { payload } = req
  const subject = await subjectOf(req)
  if (subject instanceof Response) return subject
  if (!(await rightsOf(payload, subject)).mayRevoke) return refuse(404, 'DOCUMENT_NOT_FOUND')
  const links = await linksTo(payload, subject.kind, subject.id)
  const link = links.find(({ id }) => id === req.routeParams?.link)
  const by = { by: subject.user, address: addressOf(req), now: new Date() }
  if (!link || !(await revokeLink(payload, link, by))) return refuse(404, 'LINK_GONE')
  return Response.json({ ok: true, message: outsideMessages.REVOKED })
}

async function stateFor({ payload }: PayloadRequest, subject: Subject): Promise<OutsideState> {
  const { mayMake, mayRevoke, submission } = await rightsOf(payload, subject)
  const links = await linksTo(payload, subject.kind, subject.id)
  const remarks = await remarksOn(payload, { links: links.map((link) => link.id) })
  const now = new Date()
  return {
    mayMake,
    mayRevoke,
    links: links.map((link) => ({
      id: link.id,
      reader: link.reader,
      state: stateOf(link, now),
      madeBy: link.madeBy,
      madeAt: link.madeAt,
      expiresAt: link.expiresAt,
      openedAt: link.openedAt ?? null,
      contentHash: link.contentHash,
      isCurrent: link.contentHash === submission?.contentHash,
      remarks: remarks
        .filter((remark) => remark.link === link.id)
        .map(({ name, text, at }) => ({ name, text, at })),
    })),
  }
}

const refuse = (status: number, code: keyof typeof outsideMessages): Response =>
  Response.json({ ok: false, code, message: outsideMessages[code] }, { status })
