/** Verse as stanzas: an empty line, or several, part them. */
export function stanzasOf(lines: readonly string[]): string[][] {
  const stanzas: string[][] = [[]]
  for (const line of lines) {
    if (line === '') stanzas.push([])
    else stanzas.at(-1)?.push(line)
  }
  return stanzas.filter((stanza) => stanza.length > 0)
}
