import type { APIRoute } from 'astro'
import { staticPathsOf } from '../../content/routes.ts'
import { sitemapPart } from '../../content/sitemap.ts'

export const getStaticPaths = () => staticPathsOf('/sitemap/[part].xml')

export const GET: APIRoute = ({ params }) =>
  new Response(sitemapPart(params['part']), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  })
