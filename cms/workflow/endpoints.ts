/** The workflow over HTTP, for the admin's panel and list. Each parses, calls one function, answers. */
import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { addressOf } from '../audit/index.ts'
import { workflowMessages, type WorkflowCode } from '../messages.ts'
import { isKind } from '../kinds.ts'
import { formerPublications } from '../publication/index.ts'
import { readBody } from '../request-body.ts'
import { mayRead, readable } from '../units/index.ts'
import { documentStateOf, findDocumentState } from './document-state.ts'
import { listStates } from './list-states.ts'
import { actions } from './policy/index.ts'
import { labelled } from './problem-labels.ts'
import { takeActionAndLook } from './take-action.ts'
import { markSeen, noticesFor } from './told.ts'

const hash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .optional()

const minute = z.iso
  .datetime()
  .transform((text) => new Date(text).toISOString())
  .optional()

const deed = z.strictObject({
  comment: z.string().max(2000).optional(),
  publicReason: z.string().max(2000).optional(),
  isSmallCorrection: z.boolean().optional(),
  wantedBy: minute,
  publishAt: minute,
  expireAt: minute,
  to: z.string().max(64).optional(),
  remarks: z
    .array(
      z.strictObject({
        quote: z.string().max(500).optional(),
        path: z.string().max(200).optional(),
        remark: z.string().trim().min(1).max(500),
      }),
    )
    .max(20)
    .optional(),
  contentHash: hash,
  stamp: hash,
})

/** `publicOrigin` is where the links of the panel lead. */
export const workflowEndpoints = (publicOrigin: string): Endpoint[] => [
  {
    path: '/workflow/:kind/:id',
    method: 'get',
    handler: async (req) => {
      const asked = await readableSubjectOf(req)
      if (asked instanceof Response) return asked
      const state = await findDocumentState({ payload: req.payload, ...asked, publicOrigin })
      return state ? Response.json(state) : refuse(404, 'DOCUMENT_NOT_FOUND')
    },
  },
  {
    path: '/workflow/:kind/:id/former',
    method: 'get',
    handler: async (req) => {
      const asked = await readableSubjectOf(req)
      if (asked instanceof Response) return asked
      return Response.json(await formerPublications(req.payload, asked))
    },
  },
  {
    path: '/workflow/:kind/:id/:action',
    method: 'post',
    handler: async (req) => answerAction(req, publicOrigin),
  },
  {
    path: '/workflow-list/:kind',
    method: 'get',
    handler: async (req) => {
      const { user, kind } = subjectOf(req)
      if (!user) return refuse(401, 'NOT_SIGNED_IN')
      if (!kind) return refuse(404, 'DOCUMENT_NOT_FOUND')
      const ids = String(req.searchParams.get('ids') ?? '').split(',')
      const own = await readable(req.payload, user, kind, ids.slice(0, 200))
      return Response.json(await listStates(req.payload, kind, [...own]))
    },
  },
  {
    path: '/workflow-notices',
    method: 'get',
    handler: async (req) =>
      req.user
        ? Response.json(await noticesFor(req.payload, req.user))
        : refuse(401, 'NOT_SIGNED_IN'),
  },
  {
    path: '/workflow-notices/:id',
    method: 'post',
    handler: async (req) => {
      if (!req.user) return refuse(401, 'NOT_SIGNED_IN')
      await markSeen(req.payload, req.user, String(req.routeParams?.id))
      return new Response(null, { status: 204 })
    },
  },
]

async function answerAction(req: PayloadRequest, publicOrigin: string): Promise<Response> {
  const { payload } = req
  const { user, kind, id } = subjectOf(req)
  const action = actions.find((one) => one === req.routeParams?.action)
  if (!user) return refuse(401, 'NOT_SIGNED_IN')
  if (!kind) return refuse(404, 'DOCUMENT_NOT_FOUND')
  const body = await readBody(req)
  if (body.isTooLarge) return refuse(413, 'BODY_TOO_LARGE')
  const parsed = deed.safeParse(body.value)
  if (!action || !parsed.success) return refuse(400, 'ACTION_UNKNOWN')
  const address = addressOf(req)
  const request = { payload, user, action, kind, id, address, ...parsed.data }
  const { answer, matter } = await takeActionAndLook(request)
  if (!answer.ok) {
    const { code, message } = answer
    const problems = labelled(payload, kind, answer.problems)
    return Response.json({ ok: false, code, message, problems }, { status: 409 })
  }
  if (action === 'submit') await releaseLock(req, id)
  const question = { payload, user, kind, id, publicOrigin }
  const state = await (matter ? documentStateOf(matter, question) : findDocumentState(question))
  return Response.json({ ...answer, state })
}

/**
 * Whoever submits is done with the form. Payload would hold it for five minutes more, and ask
 * the reviewer whether to take it over.
 */
async function releaseLock({ payload, user }: PayloadRequest, id: string): Promise<void> {
  await payload.delete({
    collection: 'payload-locked-documents',
    where: {
      and: [{ 'document.value': { equals: id } }, { 'user.value': { equals: user?.id } }],
    },
  })
}

function subjectOf(req: PayloadRequest) {
  const { kind, id } = req.routeParams ?? {}
  return { user: req.user, kind: isKind(kind) ? kind : undefined, id: String(id) }
}

/** The same, of a document that this person may read, or why not. */
async function readableSubjectOf(req: PayloadRequest) {
  const { user, kind, id } = subjectOf(req)
  if (!user) return refuse(401, 'NOT_SIGNED_IN')
  if (!kind || !(await mayRead(req.payload, user, kind, id)))
    return refuse(404, 'DOCUMENT_NOT_FOUND')
  return { user, kind, id }
}

const refuse = (status: number, code: WorkflowCode): Response =>
  Response.json({ ok: false, code, message: workflowMessages[code], problems: [] }, { status })
