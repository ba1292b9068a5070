/**
 * A renderer of three lines a page, so that the publisher can be tried without
 * the compiled site. `broken`: pages that throw, by path.
 */
import { addressOf, kinds, type LedgerDocument, type LedgerView } from '../../../ledger/index.ts'
import { renditionPath } from '../../../media/index.ts'
import type { RenderedPage, Renderer } from '../../../site/publisher/index.ts'

export interface FakeRenderer extends Renderer {
  broken: Set<string>
  /** Put into every page; a template change in the sense of the tests. */
  extra: string
}

const html = 'text/html; charset=utf-8'

export function aRenderer(bundle = 'bundle-1'): FakeRenderer {
  let view: LedgerView
  const stylesheet = `/_astro/${bundle}.css`
  const page = (body: string, status = 200): RenderedPage => ({
    status,
    contentType: html,
    body: Buffer.from(
      `<!doctype html><html lang="zh"><head><title>页</title><link rel="stylesheet" href="${stylesheet}"></head><body>${body}${renderer.extra}</body></html>`,
    ),
  })
  const renderer: FakeRenderer = {
    broken: new Set(),
    extra: '',
    bundle,
    assets: [
      { path: stylesheet, status: 200, contentType: 'text/css', body: Buffer.from('body{}') },
    ],
    show: (shown) => {
      view = shown
    },
    routes: () => [
      { path: '/', status: 200 },
      { path: '/404/', status: 404 },
      { path: '/410/', status: 410 },
      ...[...documentsByAddress(view).keys()].map((path) => ({ path, status: 200 })),
    ],
    async render(path) {
      if (renderer.broken.has(path)) throw new Error(`no template for ${path}`)
      if (path === '/404/') return page('<p>没有这个网页</p>', 404)
      if (path === '/410/') return page('<p>已撤下</p>', 410)
      if (path === '/') return page(linksOf(view))
      return page(articleOf(documentsByAddress(view).get(path)))
    },
    renderGone: async (reason) => page(`<p>已撤下：${reason ?? '没有说明'}</p>`, 410),
  }
  return renderer
}

function documentsByAddress(view: LedgerView): Map<string, LedgerDocument> {
  const found = new Map<string, LedgerDocument>()
  for (const kind of kinds)
    for (const document of view.documents(kind)) {
      const address = addressOf(document)
      if (address) found.set(address, document)
    }
  return found
}

const linksOf = (view: LedgerView): string =>
  [...documentsByAddress(view)]
    .map(([path, document]) => `<a href="${path}">${titleOf(document)}</a>`)
    .join('')

function articleOf(document: LedgerDocument | undefined): string {
  if (!document) throw new Error('There is no such document.')
  const renditions = 'picture' in document ? (document.picture?.renditions ?? []) : []
  const pictures = renditions.map((one) => `<img alt="" src="${renditionPath(one)}">`).join('')
  const links = 'body' in document ? webLinksOf(document.body) : ''
  return `<h1>${titleOf(document)}</h1>${pictures}${links}`
}

/** The addresses in links of a text, as the tests write them. */
const webLinksOf = (body: unknown): string =>
  [...JSON.stringify(body).matchAll(/"url":"([^"]+)"/g)]
    .map((match) => `<a href="${match[1]}">链接</a>`)
    .join('')

const titleOf = (document: LedgerDocument): string =>
  'title' in document ? document.title : 'name' in document ? document.name : ''
