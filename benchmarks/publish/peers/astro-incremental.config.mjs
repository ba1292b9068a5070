/**
 * Our pages with Astro's incremental flag. It wants a cache key for each page:
 * here the hash of the story, added to the route table while it is compiled.
 */
import config from '../../../site/astro.config.mjs'

const plain = '.map(({ params }) => ({ params }))'
const keyed = '.map(({ params, page }) => ({ params, ...cacheKeyOf(page, params) }))'
const cacheKey = `
import { createHash } from 'node:crypto'
import { documentsOf as benchmarkDocumentsOf } from './reading.ts'
let benchmarkKeys
function cacheKeyOf(page, params) {
  if (page !== '/stories/[slug]') return {}
  benchmarkKeys ??= new Map(benchmarkDocumentsOf('story').map((story) =>
    [story.slug, createHash('sha256').update(JSON.stringify(story)).digest('hex')]))
  return { cacheKey: benchmarkKeys.get(params.slug) }
}`

const cacheKeys = {
  name: 'benchmark-cache-keys',
  enforce: 'pre',
  transform(code, id) {
    if (!id.split('?')[0].endsWith('/content/routes.ts')) return undefined
    if (!code.includes(plain)) throw new Error('The route table has changed: mend this benchmark.')
    return { code: code.replace(plain, keyed) + cacheKey, map: null }
  },
}

export default {
  ...config,
  cacheDir: process.env.BENCHMARK_CACHE,
  experimental: { ...config.experimental, incrementalBuild: true },
  vite: { ...config.vite, plugins: [...(config.vite?.plugins ?? []), cacheKeys] },
}
