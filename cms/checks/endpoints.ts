/** The checks over HTTP, for the panel beside a document. Each parses, calls one function, answers. */
import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { isKind } from '../kinds.ts'
import { explanationMessages, type ExplanationCode } from '../messages.ts'
import { mayRead, mayWorkOn } from '../units/index.ts'
import { explain } from './explain.ts'
import { checkWorkingCopy } from './report.ts'

const explaining = z.strictObject({
  fingerprints: z.array(z.string().regex(/^[0-9a-f]{32}$/)).max(500),
  reason: z.string().max(2000),
})

export const checkEndpoints: Endpoint[] = [
  {
    path: '/checks/:kind/:id',
    method: 'get',
    handler: async (req) => {
      const subject = await subjectOf(req)
      if (subject instanceof Response) return subject
      const report = await checkWorkingCopy(req.payload, subject.kind, subject.id)
      return report ? Response.json(report) : refuse(404, 'DOCUMENT_NOT_FOUND')
    },
  },
  {
    path: '/checks/:kind/:id/explanations',
    method: 'post',
    handler: async (req) => {
      const subject = await subjectOf(req, mayWorkOn)
      if (subject instanceof Response) return subject
      const parsed = explaining.safeParse(await bodyOf(req))
      if (!parsed.success) return refuse(400, 'REASON_MISSING')
      const answer = await explain({ payload: req.payload, ...subject, ...parsed.data })
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

async function bodyOf(req: PayloadRequest): Promise<unknown> {
  try {
    return JSON.parse((await req.text?.()) ?? '')
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

const refuse = (status: number, code: ExplanationCode): Response =>
  Response.json({ ok: false, code, message: explanationMessages[code] }, { status })
