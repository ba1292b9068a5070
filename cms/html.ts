/** Text as it may stand in a page that the office writes itself. */
const replacements: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => replacements[sign] ?? '')
