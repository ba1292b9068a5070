/** The page in place of a preview that there is nothing to draw from. */
import { escaped, pageOf } from '../html.ts'
import type { LabelledProblem } from '../workflow/index.ts'

export function problemPage(what: string, problems: readonly LabelledProblem[]): string {
  const items = problems.map(
    ({ label, message }) => `<li><strong>${escaped(label)}</strong>：${escaped(message)}</li>`,
  )
  return pageOf({
    title: '预览',
    style: 'body{margin:1.5rem;font:1.1rem/1.7 sans-serif;color:#222}li{margin:.4em 0}',
    script: '/preview/follow.js',
    body: `<p>${escaped(what)}</p>${items.length > 0 ? `<ul>${items.join('')}</ul>` : ''}`,
  })
}
