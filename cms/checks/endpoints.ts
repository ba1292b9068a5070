/** The checks over HTTP, for the panel beside a document. Each parses, calls one function, answers. */
import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { addressOf } from '../audit/index.ts'
import { isKind } from '../kinds.ts'
import { explanationMessages, type ExplanationCode } from '../messages.ts'
import { readBody } from '../request-body.ts'
import { mayRead, mayWorkOn } from '../units/index.ts'
import { explain } from './explain.ts'
import { checkWorkingCopy, type CheckReport } from './report.ts'

const explaining = z.strictObject({
  fingerprints: z.array(z.string().regex(/^[0-9a-f]{32}$/)).max(500),
  reason: z.string().max(2000),
})

/** A report as a person sees it. */
export interface ShownReport extends CheckReport {
  /** Whether he may give reasons: of a text that he may only read he may not. */
  mayExplain: boolean
}

export const checkEndpoints: Endpoint[] = [
  {
    path: '/checks/:kind/:id',
    method: 'get',
    handler: async (req) => {
      const subject = await subjectOf(req)
      if (subject instanceof Response) return subject
      const { user, kind, id } = subject
      const report = await checkWorkingCopy(req.payload, kind, id)
      if (!report) return refuse(404, 'DOCUMENT_NOT_FOUND')
      // As the route below asks.
      const mayExplain = await mayWorkOn(req.payload, user, kind, id)
      return Response.json({ ...report, mayExplain } satisfies ShownReport)
    },
  },
  {
    path: '/checks/:kind/:id/explanations',
    method: 'post',
    handler: async (req) => {
      const subject = await subjectOf(req, mayWorkOn)
      if (subject instanceof Response) return subject
      const body = await readBody(req)
      if (body.isTooLarge) return refuse(413, 'BODY_TOO_LARGE')
      const parsed = explaining.safeParse(body.value)
      if (!parsed.success) return refuse(400, 'REASON_MISSING')
      const given = { payload: req.payload, address: addressOf(req), ...parsed.data }
      const answer = await explain({ ...subject, ...given })
      return Response.json(answer, { status: answer.ok ? 200 : 409 })
    },
  },
]

/** Who asks about which document; a refusal where he may not read it, or work on it. */
async function subjectOf(req: PayloadRequest, may = mayRead) {
  const { kind, id } = req.routeParams ?? {}
  if (!req.user) return refuse(401, 'NOT_SIGNED_IN')
  if (!isKind(kind) || !(await may(req.payload, req.user, kind, String(id))))
    return refuse(404, 'DOCUMENT_NOT_FOUND')
  return { user: req.user, kind, id: String(id) }
}

const refuse = (status: number, code: ExplanationCode): Response =>
  Response.json({ ok: false, code, message: explanationMessages[code] }, { status })
