/** The first words of a text, by which an editor finds a place again. */
export function shortened(text: string): string {
  const trimmed = text.replace(/\s+/g, ' ').trim()
  return trimmed.length > 16 ? `${trimmed.slice(0, 16)}…` : trimmed
}
