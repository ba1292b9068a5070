/**
 * Draws pages from the compiled bundle, in this process and without a build.
 * One renderer a process: it shows one view at a time.
 */
import { readFile, readdir } from 'node:fs/promises'
import { basename, extname, join, relative, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { compileSite } from './compile.ts'
import type { Publications } from './src/content/catalogue.ts'
import { edition, showEdition } from './src/content/edition.ts'
import { editionTracking } from './src/content/tracking.ts'
import { routeAt, siteRoutes, type Route } from './src/content/routes.ts'

export interface DrawnPage {
  path: string
  status: number
  contentType: string
  body: Buffer
  /** Keys of what it has read. */
  reads?: string[]
}

/** The compiled templates. */
export interface Bundle {
  folder: string
  /** Names them: another name, and every page may be another. */
  bundle: string
  /** Styles, scripts, the icon. Their addresses change with their bytes. */
  assets: DrawnPage[]
}

export interface SiteRenderer extends Bundle {
  /** What is drawn from until the next call. The view may grow without another. */
  show(view: Publications): void
  routes(): Route[]
  /** One page. Throws RenderError where it cannot be drawn. */
  render(path: string): Promise<DrawnPage>
  /** The page of a withdrawn address. */
  renderGone(reason: string | undefined): Promise<DrawnPage>
  /** What has changed in the view, as far as pages can tell. */
  tracking: typeof editionTracking
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

/**
 * `origin`: the public one, for absolute addresses. Unless a bundle's folder is
 * named, compiles first where the sources changed.
 */
export async function loadRenderer(setup: {
  origin: string
  folder?: string
}): Promise<SiteRenderer> {
  const { origin, folder = await compileSite() } = setup
  const entry = pathToFileURL(join(folder, 'server/entry.mjs')).href
  const { app } = (await import(entry)) as { app: BundledApp }
  return {
    ...(await readBundle(folder)),
    show: (view) => {
      showEdition({ view, origin })
    },
    routes: siteRoutes,
    render: (path) => drawNoted(() => drawPage(app, `${origin}${path}`, path, {})),
    renderGone: (reason) =>
      drawNoted(() =>
        drawPage(app, `${origin}/410/`, '/410/', reason === undefined ? {} : { reason }),
      ),
    tracking: editionTracking,
  }
}

export async function readBundle(folder: string): Promise<Bundle> {
  return { folder, bundle: basename(folder), assets: await readAssets(join(folder, 'client')) }
}

async function drawNoted(draw: () => Promise<DrawnPage>): Promise<DrawnPage> {
  const { value, reads } = await edition().notes.ofPage(draw)
  return { ...value, reads }
}

async function drawPage(
  app: BundledApp,
  address: string,
  path: string,
  about: { reason?: string },
): Promise<DrawnPage> {
  const route = routeAt(path)
  if (!route) throw new RenderError(path, 'The route table does not have it.')
  const locals: { reason?: string; failure?: unknown } = { ...about }
  const response = await app.render(new Request(address), { locals })
  const body = Buffer.from(await response.arrayBuffer())
  if (locals.failure !== undefined)
    throw new RenderError(path, String(locals.failure), { cause: locals.failure })
  // Astro knows of no page that says 410: it is an ordinary one until it is served.
  const expected = route.status === 404 ? 404 : 200
  if (response.status !== expected)
    throw new RenderError(path, `It answered ${response.status} instead of ${expected}.`)
  if (body.length === 0) throw new RenderError(path, 'It is empty.')
  return { path, status: route.status, contentType: route.contentType, body }
}

const contentTypes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
}

async function readAssets(folder: string): Promise<DrawnPage[]> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
  return Promise.all(
    files.map(async (file) => ({
      path: `/${relative(folder, file).split(sep).join('/')}`,
      status: 200,
      contentType: contentTypes[extname(file)] ?? 'application/octet-stream',
      body: await readFile(file),
    })),
  )
}
