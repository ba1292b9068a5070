import type { APIRoute } from 'astro'
import { requireCover } from '../../content/covers.ts'
import { staticPathsOf } from '../../content/routes.ts'

export const getStaticPaths = () => staticPathsOf('/covers/[hash].svg')

export const GET: APIRoute = ({ params }) =>
  new Response(requireCover(params.hash), {
    headers: { 'content-type': 'image/svg+xml; charset=utf-8' },
  })
