/** The sheet as a page to read and to print, without scripts. */
import { escaped, pageOf } from '../html.ts'
import { signOffWords as words } from '../messages.ts'
import type { Part, Sheet } from './sheet.ts'

export const sheetPage = (sheet: Sheet, pdfAddress: string): string =>
  page(
    sheet.heading,
    `<p class="tools"><a href="${escaped(pdfAddress)}">${words.download}</a></p>
<p class="office">${escaped(sheet.office)}</p>
<h1>${words.name}</h1>
${factsOf(sheet.facts)}
${sheet.parts.map(partOf).join('\n')}
<p class="footer">${escaped(sheet.footer)}</p>`,
  )

export const sheetProblemPage = (what: string): string =>
  page(words.name, `<p>${escaped(what)}</p>`)

function partOf({ title, facts, columns, rows, text }: Part): string {
  const parts = [
    `<h2>${escaped(title)}</h2>`,
    ...(facts ? [factsOf(facts)] : []),
    ...(columns && rows ? [tableOf(columns, rows)] : []),
    ...(text ? [`<p>${escaped(text)}</p>`] : []),
  ]
  return `<section>${parts.join('\n')}</section>`
}

const factsOf = (facts: Sheet['facts']): string =>
  `<table class="facts"><tbody>${facts
    .map(
      ([name, value]) => `<tr><th scope="row">${escaped(name)}</th><td>${lines(value)}</td></tr>`,
    )
    .join('')}</tbody></table>`

function tableOf(columns: NonNullable<Part['columns']>, rows: string[][]): string {
  const head = columns.map(([name]) => `<th scope="col">${escaped(name)}</th>`).join('')
  const body = rows.map(
    (row) =>
      `<tr>${row
        .map((cell, at) => `<td data-name="${escaped(columns[at]?.[0] ?? '')}">${lines(cell)}</td>`)
        .join('')}</tr>`,
  )
  return `<table><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`
}

const lines = (text: string): string => escaped(text).replaceAll('\n', '<br>')

const page = (title: string, body: string): string => pageOf({ title, style, body })

const style = `
body{margin:0;font:1rem/1.6 'Noto Sans CJK SC','Noto Sans SC','PingFang SC','Microsoft YaHei',sans-serif;color:#222}
main{max-width:50rem;margin:0 auto;padding:1.5rem 1rem}
h1,.office{text-align:center;margin:.25rem 0}
h1{margin-bottom:1.25rem}
h2{font-size:1.1rem;margin:1.5rem 0 .5rem}
table{width:100%;border-collapse:collapse}
th,td{border:1px solid #888;padding:.4rem .6rem;text-align:start;vertical-align:top;overflow-wrap:anywhere}
th{background:#f2f2f2;font-weight:600}
.facts th{width:8em}
.tools a{display:inline-block;padding:.5rem 1rem;border-radius:4px;background:#5b2a86;color:#fff;text-decoration:none}
.footer{margin-top:2rem;color:#555;font-size:.9rem}
@media screen and (max-width:40rem){
.facts th{width:6em}
table:not(.facts) thead{position:absolute;left:-999em}
table:not(.facts) tr{display:block;margin-bottom:.75rem;border:1px solid #888}
table:not(.facts) td{display:block;border:0}
table:not(.facts) td::before{content:attr(data-name) '：';font-weight:600}
}
@media print{.tools{display:none}main{max-width:none;padding:0}section,tr{break-inside:avoid}}
`
