/** Runs of text, breaks, web links and marks of notes out of HTML. Everything else is unwrapped. */
import { cleanText } from '../../rich-text/index.ts'
import { shortened } from '../shortened.ts'
import type { Loss, SourceInline } from '../source.ts'
import { lettersOf, type Letters } from './css.ts'
import {
  attribute,
  isElement,
  isIgnored,
  isText,
  textIn,
  type HtmlElement,
  type HtmlNode,
} from './nodes.ts'

type Text = Extract<SourceInline, { type: 'text' }>

/** A run with its looks, or a picture that stands among the letters. */
export type Run =
  { inline: SourceInline; letters: Letters } | { picture: HtmlElement } | { anchor: string }

export function runsOf(nodes: HtmlNode[], letters: Letters, losses: Loss[]): Run[] {
  return nodes.flatMap((node): Run[] => {
    if (isText(node)) return textRun(node.value, letters)
    if (!isElement(node) || isIgnored(node)) return []
    return elementRuns(node, lettersOf(node, letters), losses)
  })
}

function elementRuns(element: HtmlElement, letters: Letters, losses: Loss[]): Run[] {
  const inner = () => runsOf(element.childNodes, letters, losses)
  const lost = (code: Loss['code']) => {
    const near = shortened(textIn(element.childNodes))
    if (near) losses.push({ code, near })
  }
  switch (element.tagName) {
    case 'br':
      return [{ inline: { type: 'break' }, letters }]
    case 'img':
      return [{ picture: element }]
    case 'a':
      return linkRuns(element, inner, losses)
    case 'del':
      lost('TRACKED_CHANGE')
      return []
    case 's':
    case 'strike':
      lost('STRIKE')
      return inner()
    case 'rt':
    case 'rp':
      return []
    case 'sup':
    case 'sub':
      return scriptRuns(element, inner, losses)
    case 'iframe':
    case 'video':
    case 'audio':
      losses.push({ code: 'EMBEDDED_MEDIA' })
      return []
    default:
      return inner()
  }
}

function textRun(value: string, letters: Letters): Run[] {
  const text = cleanText(joinedLines(value))
  if (text === '') return []
  return [
    {
      inline: {
        type: 'text',
        text,
        ...(letters.isBold ? { bold: true as const } : {}),
        ...(letters.isItalic ? { italic: true as const } : {}),
      },
      letters,
    },
  ]
}

/** Word breaks its lines anywhere; between Chinese letters such a break is no blank. */
const joinedLines = (value: string): string =>
  value
    .replace(
      /(?<=[\u3000-\u9fff\uff00-\uffef])[ \t]*[\r\n]+[ \t]*(?=[\u3000-\u9fff\uff00-\uffef])/g,
      '',
    )
    .replace(/[ \t\r\n\f]+/g, ' ')
    .replace(/\u00a0/g, ' ')

function linkRuns(element: HtmlElement, inner: () => Run[], losses: Loss[]): Run[] {
  const href = attribute(element, 'href').trim()
  const note = /^#_?((?:foot|end)note-\d+|(?:ftn|edn)\d+)$/.exec(href)?.[1]
  if (note) return [{ inline: { type: 'note', note }, letters: {} }]
  const anchor = attribute(element, 'id') || attribute(element, 'name')
  const marker: Run[] = anchor ? [{ anchor }] : []
  const runs = inner()
  if (href === '' || /^#(?:foot|end)note-ref|^#_(?:ftn|edn)ref/.test(href))
    return [...marker, ...runs]
  if (href.startsWith('#')) return [...marker, ...lossy(runs, 'INNER_LINK', losses)]
  if (!isWebAddress(href)) return [...marker, ...lossy(runs, 'LINK_REFUSED', losses)]
  const texts = runs.flatMap((run) =>
    'inline' in run && run.inline.type === 'text' ? [run.inline] : [],
  )
  const rest = runs.filter((run) => !('inline' in run) || run.inline.type === 'note')
  if (texts.length === 0) return [...marker, ...rest]
  return [
    ...marker,
    { inline: { type: 'link', url: href, children: texts as Text[] }, letters: {} },
    ...rest,
  ]
}

function lossy(runs: Run[], code: Loss['code'], losses: Loss[]): Run[] {
  const near = runs
    .map((run) => ('inline' in run && run.inline.type === 'text' ? run.inline.text : ''))
    .join('')
  if (near) losses.push({ code, near: shortened(near) })
  return runs
}

const isWebAddress = (url: string): boolean =>
  url.length <= 500 && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)

const scripts = { sup: '⁰¹²³⁴⁵⁶⁷⁸⁹', sub: '₀₁₂₃₄₅₆₇₈₉' }

/** m² and H₂O have letters of their own; other small letters are written as usual, and said. */
function scriptRuns(element: HtmlElement, inner: () => Run[], losses: Loss[]): Run[] {
  const digits = scripts[element.tagName as keyof typeof scripts]
  const runs = inner()
  return runs.map((run): Run => {
    if (!('inline' in run) || run.inline.type !== 'text') return run
    const { text } = run.inline
    if (!/^\d+$/.test(text)) {
      losses.push({ code: 'SCRIPT', near: shortened(text) })
      return run
    }
    const raised = text.replace(/\d/g, (digit) => digits[Number(digit)] ?? digit)
    return { ...run, inline: { ...run.inline, text: raised } }
  })
}
