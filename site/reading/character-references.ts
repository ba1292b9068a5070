/** The character references that our templates write. Whatever else begins with `&` is parse5's. */
const characters = new Map([
  ['&amp;', '&'],
  ['&#38;', '&'],
  ['&lt;', '<'],
  ['&#60;', '<'],
  ['&gt;', '>'],
  ['&#62;', '>'],
  ['&quot;', '"'],
  ['&#34;', '"'],
  ['&#39;', "'"],
])

/** Undefined where there is an `&` that is no such reference. */
export function decoded(text: string): string | undefined {
  if (!text.includes('&')) return text
  let isKnown = true
  const plain = text.replaceAll(/&(?:[a-z]{1,4}|#\d\d);|&/g, (reference) => {
    const character = characters.get(reference)
    isKnown &&= character !== undefined
    return character ?? ''
  })
  return isKnown ? plain : undefined
}
