/**
 * The pages of a reader from outside, below /read. A code is shown by GET and
 * spent by POST; from then on the cookie of that browser opens the one text.
 */
import express, { Router, type Request, type RequestHandler, type Response } from 'express'
import { rateLimit } from 'express-rate-limit'
import type { Payload } from 'payload'
import { addressOf as publicAddressOf, type LedgerDocument } from '../../ledger/index.ts'
import { addressHeader, recordDeed } from '../audit/index.ts'
import { isKind } from '../kinds.ts'
import { outsideMessages } from '../messages.ts'
import type { OutsideLink, Submission } from '../payload-types.ts'
import type { Previews } from '../preview/index.ts'
import { officeLedger } from '../publication/index.ts'
import { isSecret, stateOf } from './link.ts'
import { linkByCode, linkByToken, openLink, submissionOf } from './links.ts'
import { outsideProblemPage, readingPage, startPage } from './pages.ts'
import { addRemark, mostRemarks, remarkForm, remarksOn } from './remarks.ts'

interface OutsideOptions {
  payload: Payload
  origin: string
  preview: Pick<Previews, 'draw' | 'answerMedia'>
}

interface Read {
  link: OutsideLink
  submission: Submission
  document: LedgerDocument
}

type Fault = keyof typeof outsideMessages

const cookieName = 'outside-reading'

/** Routes to be mounted at /read. */
export function outsideRoutes({ payload, origin, preview }: OutsideOptions): Router {
  const routes = Router({ caseSensitive: true })
  const form = express.urlencoded({ extended: false, limit: '32kb' })
  routes.use(onItsOwn)
  routes.get('/', limitCodes, showStart(payload))
  routes.post('/open', limitCodes, form, open(payload, origin.startsWith('https:')))
  routes.get('/text', whileReading(payload, showText(payload)))
  routes.post('/remarks', form, whileReading(payload, takeRemark(payload)))
  routes.get('/site{/*path}', whileReading(payload, drawSite(payload, preview)))
  return routes
}

/** Nobody keeps, indexes or refers to these pages, and nothing in them runs. */
const onItsOwn: RequestHandler = (_req, res, next) => {
  res.set({
    'cache-control': 'private, no-store',
    'x-robots-tag': 'noindex, nofollow',
    'referrer-policy': 'no-referrer',
    'content-security-policy': [
      "default-src 'none'",
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data:",
      "font-src 'self'",
      "media-src 'self'",
      "frame-src 'self'",
      "form-action 'self'",
      "frame-ancestors 'self'",
      "base-uri 'none'",
    ].join('; '),
  })
  next()
}

/** Ten wrong codes in ten minutes from one address. */
const limitCodes = rateLimit({
  windowMs: 10 * 60 * 1000,
  limit: 10,
  standardHeaders: 'draft-8',
  legacyHeaders: false,
  skipSuccessfulRequests: true,
  handler: (_req, res) => explain(res, 429, 'TOO_MANY_CODES'),
})

function showStart(payload: Payload): RequestHandler {
  return async (req, res) => {
    const { code } = req.query
    const fault = await faultOf(payload, code)
    if (!fault) return void res.type('html').send(startPage(String(code)))
    await recordWrongCode(payload, req, fault)
    explain(res, 404, fault)
  }
}

function open(payload: Payload, isSecure: boolean): RequestHandler {
  return async (req, res) => {
    const { code } = (req.body ?? {}) as { code?: unknown }
    const now = new Date()
    const opened = isSecret(code)
      ? await openLink(payload, code, { now, address: addressOf(req) })
      : undefined
    if (!opened) {
      const fault = (await faultOf(payload, code)) ?? 'CODE_USED'
      await recordWrongCode(payload, req, fault)
      return explain(res, 404, fault)
    }
    const expires = new Date(opened.expiresAt)
    const cookie = { path: '/read', httpOnly: true, sameSite: 'strict', secure: isSecure } as const
    res.cookie(cookieName, opened.token, { ...cookie, expires })
    res.redirect(303, '/read/text')
  }
}

/** Why a code opens nothing; undefined where it does. */
async function faultOf(payload: Payload, code: unknown): Promise<Fault | undefined> {
  const link = await linkByCode(payload, code)
  if (!link) return 'CODE_WRONG'
  const faults = { unopened: undefined, opened: 'CODE_USED', ...ended } as const
  return faults[stateOf(link, new Date())]
}

const ended = { expired: 'LINK_EXPIRED', revoked: 'LINK_REVOKED' } as const

type Answer = (read: Read, req: Request, res: Response) => Promise<void> | void

function whileReading(payload: Payload, answer: Answer): RequestHandler {
  return async (req, res) => {
    const link = await linkByToken(payload, tokenIn(req))
    const state = link ? stateOf(link, new Date()) : undefined
    if (!link || state === 'unopened') return explain(res, 401, 'NOT_OPENED')
    if (state === 'expired' || state === 'revoked') return explain(res, 410, ended[state])
    const submission = await submissionOf(payload, link)
    if (!submission) return explain(res, 410, 'LINK_REVOKED')
    const { document } = JSON.parse(submission.snapshot) as { document: LedgerDocument }
    await answer({ link, submission, document }, req, res)
  }
}

const tokenIn = (req: Request): string | undefined =>
  req.headers.cookie
    ?.split(';')
    .map((pair) => pair.trim().split('='))
    .find(([name]) => name === cookieName)?.[1]

const showText =
  (payload: Payload): Answer =>
  async ({ link, submission }, _req, res) => {
    const remarks = await remarksOn(payload, { links: [link.id] })
    res.type('html').send(readingPage({ ...link, title: submission.title, remarks }))
  }

const takeRemark =
  (payload: Payload): Answer =>
  async ({ link, submission }, req, res) => {
    const said = remarkForm.safeParse(req.body)
    const remarks = await remarksOn(payload, { links: [link.id] })
    if (said.success && remarks.length < mostRemarks) {
      const at = new Date().toISOString()
      await addRemark(payload, link, submission, { ...said.data, at, address: addressOf(req) })
      return res.redirect(303, '/read/text#remarks')
    }
    const { name = '', text = '' } = (req.body ?? {}) as Record<string, unknown>
    const message = outsideMessages[said.success ? 'REMARKS_TOO_MANY' : 'REMARK_INCOMPLETE']
    const fault = { message, name: String(name), text: String(text) }
    res.status(400).type('html')
    res.send(readingPage({ ...link, title: submission.title, remarks, fault }))
  }

/** The text as the site will show it, and the site around it. */
const drawSite =
  (payload: Payload, { draw, answerMedia }: OutsideOptions['preview']): Answer =>
  async ({ submission, document }, req, res) => {
    const path = req.path.slice('/site'.length)
    const [, hash] = /^\/(?:media|files)\/([0-9a-f]{64})/.exec(path) ?? []
    if (hash && !mayShow(payload, submission, hash)) return explain(res, 404, 'NO_PAGE')
    if (await answerMedia(res, path)) return
    const { kind, document: id } = submission
    if (!isKind(kind)) return explain(res, 404, 'NO_PAGE')
    const own = publicAddressOf(document as Parameters<typeof publicAddressOf>[0]) ?? '/'
    const asked = path === '' || path === '/' ? own : path
    const drawing = { kind, id, document, path: asked, prefix: '/read/site', isFromOutside: true }
    const page = await draw(drawing)
    if (!page) return explain(res, 404, 'NO_PAGE')
    res.status(page.status).set('content-type', page.contentType).send(Buffer.from(page.body))
  }

/** Pictures and files of this very text, and what is public. */
const mayShow = (payload: Payload, { snapshot }: Submission, hash: string): boolean =>
  snapshot.includes(hash) || officeLedger(payload).media.has(hash)

const recordWrongCode = (payload: Payload, req: Request, code: Fault): Promise<void> =>
  recordDeed(payload, {
    action: 'outside-code-wrong',
    outcome: 'failed',
    address: addressOf(req) ?? '',
    details: { code },
  })

const addressOf = (req: Request): string | undefined =>
  String(req.headers[addressHeader] ?? '') || undefined

function explain(res: Response, status: number, code: Fault): void {
  res.status(status).type('html').send(outsideProblemPage(outsideMessages[code]))
}
