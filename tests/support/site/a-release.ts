/** A small release for tests of the store and the public server. */
import { aLedger } from '../ledger.ts'
import { aStory } from '../documents.ts'
import type { Release, Route } from '../../../site/store/index.ts'

export const aPage = (path: string, text: string, changes: Partial<Route> = {}): Route => ({
  path,
  status: 200,
  contentType: 'text/html; charset=utf-8',
  body: Buffer.from(`<!doctype html><title>页</title><p>${text}</p>`),
  caching: 'revalidate',
  ...changes,
})

export function aRelease(changes: Partial<Release> = {}): Release {
  const { entries, view } = aLedger([aStory()])
  return {
    head: view.head,
    entries,
    routes: [aPage('/', '首页'), aPage('/404/', '没有这个网页', { status: 404 })],
    media: [],
    redirects: [],
    gone: [],
    bundle: 'bundle-1',
    origin: 'http://localhost:8080',
    ...changes,
  }
}
