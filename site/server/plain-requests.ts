/** Whether a request is well formed and brings nothing: this server takes nothing. */
import type { IncomingMessage } from 'node:http'

export const isPlain = (req: IncomingMessage): boolean =>
  req.headers['transfer-encoding'] === undefined &&
  Number(req.headers['content-length'] ?? 0) === 0 &&
  hasOneHost(req)

/** RFC 9112, section 3.2. */
export function hasOneHost({ httpVersion, headersDistinct }: IncomingMessage): boolean {
  const hosts = headersDistinct['host']?.length ?? 0
  return hosts === 1 || (hosts === 0 && httpVersion === '1.0')
}
