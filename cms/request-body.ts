/**
 * The JSON that a panel sends. Nobody writes a long text there, so what is
 * longer than any form of theirs is not read to its end.
 */
import type { PayloadRequest } from 'payload'

/** Every field of the longest form, with every character written as an escape, and room to spare. */
const mostBytes = 256 * 1024

export type RequestBody =
  /** An empty body says nothing; `undefined` is one that is not JSON. */
  { isTooLarge: false; value: unknown } | { isTooLarge: true }

export async function readBody(req: PayloadRequest): Promise<RequestBody> {
  const text = await textOf(req)
  if (text === undefined) return { isTooLarge: true }
  if (text.trim() === '') return { isTooLarge: false, value: {} }
  try {
    return { isTooLarge: false, value: JSON.parse(text) as unknown }
  } catch (error) {
    if (error instanceof SyntaxError) return { isTooLarge: false, value: undefined }
    throw error
  }
}

/** Undefined where there is more than may be: whoever sends it in pieces names no length. */
async function textOf({ body, headers }: PayloadRequest): Promise<string | undefined> {
  if (Number(headers.get('content-length')) > mostBytes) return undefined
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength
    if (bytes > mostBytes) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
