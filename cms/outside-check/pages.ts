/** What a reader from outside sees: plain pages without scripts. */
import { timeOf } from '../clock.ts'
import { escaped, pageOf } from '../html.ts'
import { outsideWords as words } from '../messages.ts'
import type { OutsideRemark } from '../payload-types.ts'

/** Opening takes a press: programs that look into links, as chats do, would use up the code. */
export const startPage = (code: string): string =>
  page(
    words.title,
    `<h1>${words.title}</h1>
<p>${words.invited}</p>
<p>${words.once}</p>
<form method="post" action="/read/open">
<input type="hidden" name="code" value="${escaped(code)}">
<button type="submit">${words.open}</button>
</form>`,
  )

export const outsideProblemPage = (what: string): string =>
  page(words.title, `<h1>${words.title}</h1><p>${escaped(what)}</p>`)

export interface Reading {
  title: string
  contentHash: string
  expiresAt: string
  remarks: OutsideRemark[]
  /** What was wrong with the form that was sent, and what it held. */
  fault?: { message: string; name: string; text: string }
}

export const readingPage = ({ title, contentHash, expiresAt, remarks, fault }: Reading): string =>
  page(
    title,
    `<p class="kind">${words.title}</p>
<h1>${escaped(title)}</h1>
<p>${words.until(timeOf(expiresAt))}${words.notPublic}</p>
<iframe src="/read/site/" title="${escaped(title)}"></iframe>
<p><a href="/read/site/">${words.alone}</a></p>
<h2 id="remarks">${words.remarks}</h2>
${remarks.map(remarkOf).join('\n')}
<form method="post" action="/read/remarks">
${fault ? `<p class="fault" role="alert">${escaped(fault.message)}</p>` : ''}
<label>${words.name}<input name="name" required maxlength="40" autocomplete="name" value="${escaped(fault?.name ?? remarks.at(-1)?.name ?? '')}"></label>
<label>${words.text}<textarea name="text" required maxlength="2000" rows="6">${escaped(fault?.text ?? '')}</textarea></label>
<button type="submit">${words.send}</button>
</form>
<p class="hint">${words.noSignature}</p>
<p class="hint">${words.version(contentHash.slice(0, 12))}</p>`,
  )

const remarkOf = ({ name, text, at }: OutsideRemark): string =>
  `<blockquote><p>${escaped(text).replaceAll('\n', '<br>')}</p><footer>${escaped(name)}，${timeOf(at)}</footer></blockquote>`

const page = (title: string, body: string): string => pageOf({ title, style, body })

const style = `
body{margin:0;font:1.1rem/1.7 'Noto Sans CJK SC','Noto Sans SC','PingFang SC','Microsoft YaHei',sans-serif;color:#222}
main{max-width:56rem;margin:0 auto;padding:1.5rem 1rem 3rem}
h1{font-size:1.5rem;line-height:1.4;margin:0 0 .5rem;overflow-wrap:anywhere}
h2{font-size:1.2rem;margin:2rem 0 .75rem}
.kind{margin:0;color:#5b2a86;font-weight:600}
iframe{box-sizing:border-box;width:100%;height:75vh;border:1px solid #888;background:#fff}
label{display:block;margin:0 0 1rem}
input:not([type=hidden]),textarea{box-sizing:border-box;display:block;width:100%;margin-top:.25rem;padding:.6rem;border:1px solid #767676;border-radius:4px;font:inherit}
button{min-height:3rem;padding:0 1.5rem;border:0;border-radius:4px;background:#5b2a86;color:#fff;font:inherit}
blockquote{margin:0 0 1rem;padding:.5rem 1rem;border-inline-start:3px solid #5b2a86;background:#f8f4fb;overflow-wrap:anywhere}
blockquote p{margin:0}
footer,.hint{color:#555;font-size:.95rem}
.fault{padding:.5rem 1rem;border-inline-start:3px solid #a61b1b;background:#fdf0f0}
`
