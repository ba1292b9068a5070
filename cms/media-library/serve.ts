/** Shows stored bytes to people who are signed in. The public site has its own store. */
import type { Endpoint, PayloadRequest } from 'payload'
import { isContentHash, MediaError, openMediaStore } from '../../media/index.ts'
import { readEnvironment } from '../environment.ts'
import { messages } from '../messages.ts'

interface Stored {
  hash?: unknown
  mimeType?: unknown
  name?: unknown
}

/** Answers /api/media/file/NAME and /api/files/file/NAME; the row is read as the one who asks. */
export async function serveFile(
  req: PayloadRequest,
  { params: { collection, filename } }: { params: { collection: string; filename: string } },
): Promise<Response> {
  const { docs } = await req.payload.find({
    collection: collection as 'files',
    where: { filename: { equals: filename } },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    req,
  })
  const { hash, mimeType, name } = (docs[0] ?? {}) as Stored
  return answer(String(hash), String(mimeType), typeof name === 'string' ? name : undefined)
}

/** A small rendition for lists: /api/media/preview/HASH. */
export const servePreview: Omit<Endpoint, 'root'> = {
  path: '/preview/:hash',
  method: 'get',
  handler: (req) => {
    if (!req.user) return new Response(null, { status: 403 })
    return answer(String(req.routeParams?.hash), 'image/webp')
  },
}

/** The address of a picture's smallest WebP rendition. */
export function showPreview({ doc }: { doc: Record<string, unknown> }): string | null {
  const renditions = Array.isArray(doc.renditions) ? doc.renditions : []
  const smallest = renditions
    .filter(({ format }) => format === 'webp')
    .sort((one, other) => one.width - other.width)[0]
  return smallest ? `/api/media/preview/${smallest.hash}` : null
}

async function answer(hash: string, mediaType: string, name?: string): Promise<Response> {
  if (!isContentHash(hash)) return new Response(messages.BLOB_HASH_INVALID, { status: 404 })
  try {
    const bytes = await openMediaStore(readEnvironment().mediaDir).read(hash)
    return new Response(new Uint8Array(bytes), { headers: headersOf(mediaType, name) })
  } catch (error) {
    if (!(error instanceof MediaError)) throw error
    return new Response(messages.BLOB_MISSING, { status: 404 })
  }
}

const headersOf = (mediaType: string, name: string | undefined): Record<string, string> => ({
  'content-type': mediaType,
  'cache-control': 'private, max-age=3600',
  'x-content-type-options': 'nosniff',
  ...(name
    ? { 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}` }
    : {}),
})
