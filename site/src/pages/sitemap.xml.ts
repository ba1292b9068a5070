import type { APIRoute } from 'astro'
import { sitemapIndex } from '../content/sitemap.ts'

export const GET: APIRoute = () =>
  new Response(sitemapIndex(), { headers: { 'content-type': 'application/xml; charset=utf-8' } })
