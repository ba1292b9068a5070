/**
 * Draws pages from the compiled bundle, in this process and without a build.
 * One renderer a process: it shows one edition at a time.
 */
import { readFile, readdir } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { compileSite } from './compile.ts'
import { edition, showEdition, type Edition } from './src/content/edition.ts'
import { routeAt, siteRoutes, type Route } from './src/content/routes.ts'

export interface RenderedPage {
  status: number
  contentType: string
  body: Buffer
}

/** A file that pages refer to: styles, scripts, the icon. Its address changes with its bytes. */
export interface Asset {
  path: string
  contentType: string
  body: Buffer
}

export interface Renderer {
  /** Sets what `render` draws from: call it first. The view may grow without another call. */
  show(shown: Edition): void
  /** Every address of an edition. */
  routesOf(view: Edition['view']): Route[]
  /** One page. Throws RenderError where it cannot be drawn. `reason` is for /410/ alone. */
  render(path: string, about?: { reason?: string }): Promise<RenderedPage>
  assets(): Promise<Asset[]>
}

export class RenderError extends Error {
  override name = 'RenderError'
  path: string

  constructor(path: string, why: string, options?: ErrorOptions) {
    super(`The page ${path} was not drawn. ${why}`, options)
    this.path = path
  }
}

interface BundledApp {
  render(request: Request, options: { locals: object }): Promise<Response>
}

export async function loadRenderer(): Promise<Renderer> {
  const folder = await compileSite()
  const entry = pathToFileURL(join(folder, 'server/entry.mjs')).href
  const { app } = (await import(entry)) as { app: BundledApp }
  return {
    show: showEdition,
    routesOf(view) {
      if (edition().view !== view) showEdition({ ...edition(), view })
      return siteRoutes()
    },
    render: (path, about = {}) => renderPage(app, path, about),
    assets: () => readAssets(join(folder, 'client')),
  }
}

async function renderPage(
  app: BundledApp,
  path: string,
  about: { reason?: string },
): Promise<RenderedPage> {
  const route = routeAt(path)
  if (!route) throw new RenderError(path, 'The route table does not have it.')
  const locals: { reason?: string; failure?: unknown } = { ...about }
  const response = await app.render(new Request(`${edition().origin}${path}`), { locals })
  const body = Buffer.from(await response.arrayBuffer())
  if (locals.failure !== undefined)
    throw new RenderError(path, String(locals.failure), { cause: locals.failure })
  // Astro knows of no page that says 410: it is an ordinary one until it is served.
  const expected = route.status === 404 ? 404 : 200
  if (response.status !== expected)
    throw new RenderError(path, `It answered ${response.status} instead of ${expected}.`)
  if (body.length === 0) throw new RenderError(path, 'It is empty.')
  return { status: route.status, contentType: route.contentType, body }
}

const contentTypes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
}

async function readAssets(folder: string): Promise<Asset[]> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
  return Promise.all(
    files.map(async (file) => ({
      path: `/${relative(folder, file).split(sep).join('/')}`,
      contentType: contentTypes[extname(file)] ?? 'application/octet-stream',
      body: await readFile(file),
    })),
  )
}
