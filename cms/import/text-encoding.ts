/** Text as programs on Chinese Windows write it: UTF-8, UTF-16 with a mark, or GBK. */
export function textOf(bytes: Buffer): string | undefined {
  for (const encoding of encodingsOf(bytes))
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
      if (!/(?![\t\n\v\f\r])\p{Cc}/u.test(text)) return text
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
    }
  return undefined
}

function encodingsOf(bytes: Buffer): string[] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le']
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ['utf-16be']
  return ['utf-8', 'gb18030']
}
