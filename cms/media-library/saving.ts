/** How an upload is saved over HTTP: as Payload does it, but looked into before it is begun. */
import {
  addDataAndFileToRequest,
  Forbidden,
  type CollectionSlug,
  type Endpoint,
  type PayloadRequest,
} from 'payload'
import { MediaError } from '../../media/index.ts'
import { lookIntoFile, lookIntoPicture } from './looking.ts'

type Look = (upload: NonNullable<PayloadRequest['file']>) => Promise<unknown>
type CollectionEndpoint = Omit<Endpoint, 'root'>

export const savePicture = savingAfter(lookIntoPicture)
export const saveFile = savingAfter(lookIntoFile)

function savingAfter(look: Look): CollectionEndpoint[] {
  return [
    { method: 'post', path: '/', handler: (req) => save(req, look, 'post', '/') },
    { method: 'patch', path: '/:id', handler: (req) => save(req, look, 'patch', '/:id') },
  ]
}

async function save(req: PayloadRequest, look: Look, method: string, path: string) {
  if (!req.user) throw new Forbidden(req.t)
  await addDataAndFileToRequest(req)
  // It has been read: Payload's own endpoint must not read it again.
  Object.defineProperty(req, 'body', { value: null, configurable: true })
  if (req.file) await lookOrLeave(look, req.file)
  return ownEndpoint(req, method, path).handler(req)
}

/** What media/ refuses is refused again, and said, by the hook of the save. */
async function lookOrLeave(look: Look, file: NonNullable<PayloadRequest['file']>): Promise<void> {
  try {
    await look(file)
  } catch (error) {
    if (!(error instanceof MediaError)) throw error
  }
}

/** Payload adds its own endpoints after those of a collection. */
function ownEndpoint(req: PayloadRequest, method: string, path: string): CollectionEndpoint {
  const slug = String(req.routeParams?.collection) as CollectionSlug
  const endpoints = req.payload.collections[slug].config.endpoints || []
  const own = endpoints.findLast((one) => one.method === method && one.path === path)
  if (!own) throw new TypeError(`Payload has no ${method} ${path} for ${slug}.`)
  return own
}
