/**
 * GET /preview/KIND/ID and the site around it, for people who are signed in
 * and may read the document.
 */
import express, { Router, type Request, type RequestHandler, type Response } from 'express'
import { readFileSync } from 'node:fs'
import type { Payload, TypedUser } from 'payload'
import { z } from 'zod'
import { addressOf, type Kind, type LedgerDocument } from '../../ledger/index.ts'
import { isContentHash, MediaError, openMediaStore, type MediaStore } from '../../media/index.ts'
import { PreviewError, SitePreview, type PreviewPage } from '../../site/preview/index.ts'
import { collectionOf, isKind, isSingleKind } from '../kinds.ts'
import { messages } from '../messages.ts'
import { currentView, linesAfter, projectWorkingCopy } from '../publication/index.ts'
import { labelled, type LabelledProblem } from '../workflow/index.ts'
import { problemPage } from './problem-page.ts'

interface PreviewOptions {
  payload: Payload
  publicOrigin: string
  mediaDir: string
}

export interface Previews {
  routes: Router
  /** The same for others who may read a text: see cms/outside-check. */
  draw: SitePreview['draw']
  /** Whether the path was that of a picture or file, which is then answered. */
  answerMedia: (res: Response, path: string) => Promise<boolean>
  close(): Promise<void>
}

/** What is to be drawn, or why nothing can be. */
type Draft =
  | { kind: Kind; id: string; document: LedgerDocument }
  | { status: number; what: string; problems: LabelledProblem[] }

type Row = Record<string, unknown>

const entriesAtOnce = 500
const form = z.strictObject({ values: z.record(z.string(), z.unknown()) })
const script = readFileSync(new URL('./follow.js', import.meta.url), 'utf8')

/** Routes to be mounted at /preview. */
export function previews({ payload, publicOrigin, mediaDir }: PreviewOptions): Previews {
  const source = {
    origin: publicOrigin,
    linesAfter: (number: number) => linesAfter(payload, number, entriesAtOnce),
  }
  const site = new SitePreview(source)
  const routes = Router({ caseSensitive: true })
  routes.get('/follow.js', (_req, res) => {
    res.type('text/javascript').set('cache-control', 'no-cache').send(script)
  })
  routes.use(express.json({ limit: '4mb' }))
  const media = openMediaStore(mediaDir)
  routes.all('/:kind/:id{/site/*path}', answer(payload, site, media))
  return {
    routes,
    draw: (request) => site.draw(request),
    answerMedia: (res, path) => answerMedia(res, media, path),
    close: () => site.close(),
  }
}

function answer(payload: Payload, site: SitePreview, media: MediaStore): RequestHandler {
  return async (req, res) => {
    res.set({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' })
    const { user } = await payload.auth({ headers: new Headers(req.headers as HeadersInit) })
    if (!user) return explain(res, 401, messages.PREVIEW_SIGN_IN)
    const path = sitePath(req)
    if (path && (await answerMedia(res, media, path))) return
    try {
      // A page asks for a dozen styles and fonts: none of them needs the document.
      const asset = path && !path.endsWith('/') ? await site.asset(path) : undefined
      if (asset) send(res, asset)
      else await answerPage(payload, site, user, req, res)
    } catch (error) {
      if (!(error instanceof PreviewError)) throw error
      payload.logger.error({ err: error, path: req.path }, 'no preview')
      explain(res, 500, messages[`PREVIEW_${error.code}`])
    }
  }
}

async function answerPage(
  payload: Payload,
  site: SitePreview,
  user: TypedUser,
  req: Request,
  res: Response,
): Promise<void> {
  const draft = await draftOf(payload, user, req)
  if ('what' in draft) return explain(res, draft.status, draft.what, draft.problems)
  const prefix = `/preview/${draft.kind}/${encodeURIComponent(draft.id)}/site`
  const path = sitePath(req) ?? ownPath(draft.document)
  const page = await site.draw({ ...draft, path, prefix })
  if (page) send(res, page)
  else explain(res, 404, messages.PREVIEW_NO_PAGE)
}

/** Of a page around the document's own; undefined for its own. */
function sitePath({ params, path }: Request): string | undefined {
  if (params.path === undefined) return undefined
  return path.slice(path.indexOf('/site/') + '/site'.length)
}

const ownPath = (document: LedgerDocument): string =>
  addressOf(document as { kind: Kind; slug?: string }) ?? '/'

async function draftOf(payload: Payload, user: TypedUser, req: Request): Promise<Draft> {
  const { kind, id } = req.params
  const row = isKind(kind) ? await findReadable(payload, user, kind, String(id)) : undefined
  if (!row || !isKind(kind)) return refuse(404, messages.PREVIEW_NO_DOCUMENT)
  const given = req.method === 'POST' ? form.safeParse(req.body) : undefined
  if (given && !given.success) return refuse(400, messages.PREVIEW_FORM_UNKNOWN)
  const values = given ? { ...row, ...given.data.values } : row
  const view = await currentView(payload)
  const projected = await projectWorkingCopy({ payload, kind, id: String(id), row: values, view })
  if (projected.document) return { kind, id: String(id), document: projected.document }
  const problems = labelled(payload, kind, projected.problems)
  return { status: 422, what: messages.PREVIEW_INCOMPLETE, problems }
}

const refuse = (status: number, what: string): Draft => ({ status, what, problems: [] })

/** The saved row, where this person may read it. */
async function findReadable(
  payload: Payload,
  user: TypedUser,
  kind: Kind,
  id: string,
): Promise<Row | undefined> {
  const common = { depth: 0, user, overrideAccess: false }
  if (isSingleKind(kind))
    return id === kind
      ? ((await payload.findGlobal({ slug: kind as never, ...common })) as Row)
      : undefined
  const collection = collectionOf(kind) as 'stories'
  const row: unknown = await payload.findByID({ collection, id, disableErrors: true, ...common })
  return (row ?? undefined) as Row | undefined
}

/**
 * As pictures are named, and nothing else: files lie in the same store byte for byte,
 * and one that was sent as a page would run its scripts in the office.
 */
const mediaPath = /^\/(?:media\/([0-9a-f]{64})\.(?:avif|webp|jpg)|files\/([0-9a-f]{64})\/[^/]+)$/

/** Pictures and files are named by their content: whoever has the name has seen the document. */
async function answerMedia(res: Response, media: MediaStore, path: string): Promise<boolean> {
  const [, rendition, file] = mediaPath.exec(path) ?? []
  const hash = rendition ?? file
  if (!hash || !isContentHash(hash)) return false
  try {
    const bytes = await media.read(hash)
    if (file) res.attachment(decodeURIComponent(path.slice(path.lastIndexOf('/') + 1)))
    else res.type(path.slice(path.lastIndexOf('.')))
    res.send(bytes)
  } catch (error) {
    if (!(error instanceof MediaError)) throw error
    explain(res, 404, messages.BLOB_MISSING)
  }
  return true
}

function send(res: Response, { status, contentType, body }: PreviewPage): void {
  res.status(status).set('content-type', contentType).send(Buffer.from(body))
}

function explain(
  res: Response,
  status: number,
  what: string,
  problems: readonly LabelledProblem[] = [],
): void {
  res.status(status).type('html').send(problemPage(what, problems))
}
