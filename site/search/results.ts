/** The HTML of what was found: plain links and lists, for the places in the frame. */
import { chineseDay } from '../src/content/dates.ts'
import { searchKinds, type SearchDocument, type SearchKind } from './document.ts'
import { markedExcerpt, markedTitle, type Piece } from './excerpt.ts'
import { escapeHtml } from './frame.ts'
import { longestQuery, type SearchQuery } from './query.ts'

export const resultsPerPage = 20

/** `isCut`: whether there may be more, and other kinds. */
export interface KindCounts {
  total: number
  isCut: boolean
  kinds: Partial<Record<SearchKind, number>>
}

export interface Results {
  query: SearchQuery
  /** From 1. */
  number: number
  pages: (SearchDocument & { path: string })[]
  total: number
  /** Whether there are more than `total`. */
  isCut: boolean
  /** Where nothing was found: what finds something. */
  suggestions: string[]
  /** What there is of all kinds. */
  ofAllKinds: KindCounts
}

/** The address of a page of results. */
export function searchAddress(words: string, kind?: SearchKind, number = 1): string {
  const asked = new URLSearchParams({ q: words })
  if (kind) asked.set('kind', kind)
  if (number > 1) asked.set('page', String(number))
  return `/search/?${asked.toString()}`
}

export function resultsHtml(results: Results): string {
  const { query, total } = results
  if (query.words.length === 0) return nothingAsked(query)
  return [
    kindsHtml(results),
    `<h2 class="search-count" id="results">${countOf(results)}</h2>`,
    query.isCut ? `<p class="hint">只搜了前 ${longestQuery} 个字。</p>` : '',
    total === 0 ? nothingFound(results) : listHtml(results),
    total > resultsPerPage ? pagesHtml(results) : '',
  ].join('')
}

/** Why there is no answer for now. */
export const refusedHtml = (why: string): string =>
  `<p class="search-refused" role="status">${escapeHtml(why)}</p>`

const nothingAsked = ({ text }: SearchQuery): string =>
  `${text === '' ? '' : '<p>这里面没有可以搜的字，请换一个词。</p>'}
<p class="hint">输入想找的字、词，或者标题的拼音。几个词用空格隔开，就只找都有的，例如“彩礼 倡议”。拼音可以只打声母，例如 yfys。</p>`

function countOf({ query, total, isCut }: Results): string {
  const words = `有“${escapeHtml(query.text)}”的内容`
  const where = query.kind ? `${searchKinds[query.kind]}里` : ''
  if (total === 0) return `${where}${isCut ? '较新的内容里' : ''}没有找到${words}`
  return `${where}找到 ${total} 条${isCut ? '以上' : ''}${words}`
}

/** The kinds that have something; all of them where not everything was counted. */
function kindsHtml({
  query: { text, kind },
  ofAllKinds: { total, isCut, kinds },
}: Results): string {
  if (total === 0) return ''
  const link = (label: string, count: number | undefined, each?: SearchKind): string =>
    `<li><a class="tag" href="${escapeHtml(searchAddress(text, each))}"${each === kind ? ' aria-current="page"' : ''}>${label}${isCut ? '' : `（${count ?? 0}）`}</a></li>`
  const links = (Object.keys(searchKinds) as SearchKind[])
    .filter((each) => isCut || kinds[each] || each === kind)
    .map((each) => link(searchKinds[each], kinds[each], each))
  return `<nav aria-label="只看一类"><ul class="term-row">${link('全部', total)}${links.join('')}</ul></nav>`
}

function listHtml({ query, pages, number }: Results): string {
  const start = (number - 1) * resultsPerPage + 1
  const items = pages.map((page) => {
    const about = [searchKinds[page.kind], page.day ? chineseDay(page.day) : '']
    return `<li>
<h3><a href="${escapeHtml(page.path)}">${piecesHtml(markedTitle(page, query.words))}</a></h3>
<p>${piecesHtml(markedExcerpt(page, query.words))}</p>
<p class="from">${about.filter((part) => part !== '').join(' · ')}</p>
</li>`
  })
  return `<ol class="search-results" start="${start}">${items.join('\n')}</ol>`
}

const piecesHtml = (pieces: Piece[]): string =>
  pieces
    .map(({ text, isMarked }) => (isMarked ? `<mark>${escapeHtml(text)}</mark>` : escapeHtml(text)))
    .join('')

function pagesHtml({ query, number, total }: Results): string {
  const last = Math.ceil(total / resultsPerPage)
  const link = (to: number, label: string, rel: string): string =>
    to < 1 || to > last
      ? ''
      : `<a class="button button-outline" rel="${rel}" href="${escapeHtml(searchAddress(query.text, query.kind, to))}">${label}</a>`
  return `<nav class="search-pages" aria-label="搜索结果翻页">${link(number - 1, '上一页', 'prev')}<span>第 ${number} 页，共 ${last} 页</span>${link(number + 1, '下一页', 'next')}</nav>`
}

function nothingFound({ query, suggestions, ofAllKinds: { total, isCut } }: Results): string {
  const all =
    query.kind && total > 0
      ? `<p><a href="${escapeHtml(searchAddress(query.text))}">在全部内容里有 ${total} 条${isCut ? '以上' : ''}</a></p>`
      : ''
  if (suggestions.length === 0) return `${all}<p>请换一个短一点的词，例如两个字的。</p>`
  const links = suggestions.map(
    (text) =>
      `<li><a class="tag" href="${escapeHtml(searchAddress(text, query.kind))}">${escapeHtml(text)}</a></li>`,
  )
  return `${all}<p>可以试试：</p><ul class="term-row">${links.join('')}</ul>`
}
