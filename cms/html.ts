/** Pages that the office writes itself, outside the admin. */

const replacements: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** Text as it may stand in such a page. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => replacements[sign] ?? '')

interface Page {
  title: string
  style: string
  /** The address of a script; without it there is none. */
  script?: string
  /** HTML, whatever is text in it escaped. */
  body: string
}

/** The whole page, which no search engine is to keep. */
export const pageOf = ({ title, style, script, body }: Page): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(title)}</title>
<style>${style}</style>
${script ? `<script src="${escaped(script)}" defer></script>` : ''}
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`
