/**
 * Puts the addresses of a drawn page below a prefix, so that its styles,
 * pictures and links lead to the preview and not out of it. Says at the top
 * that this is a preview, and follows what is typed in the office; for readers
 * from outside it says so, and nothing in the page runs.
 */
import { defaultTreeAdapter as tree, parse, serialize, type DefaultTreeAdapterMap } from 'parse5'
import type { PreviewPage, PreviewRequest } from './index.ts'

type Node = DefaultTreeAdapterMap['node']
type Element = DefaultTreeAdapterMap['element']

const addressed = new Set(['href', 'src', 'action', 'poster', 'srcset'])

type Way = Pick<PreviewRequest, 'prefix' | 'isFromOutside'>

export function rebased(drawn: PreviewPage, { prefix, isFromOutside }: Way): PreviewPage {
  if (!drawn.contentType.startsWith('text/html')) return { ...drawn }
  const page = parse(Buffer.from(drawn.body).toString('utf8'))
  const elements = [...elementsOf(page)]
  for (const { attrs } of elements)
    for (const attribute of attrs)
      if (addressed.has(attribute.name)) attribute.value = below(prefix, attribute)
  const named = (name: string) => elements.find(({ tagName }) => tagName === name)
  append(named('head')!, 'meta', { name: 'robots', content: 'noindex' })
  if (isFromOutside) for (const script of elements.filter(isScript)) tree.detachNode(script)
  else append(named('head')!, 'script', { src: scriptAddress, defer: '' })
  addNotice(named('body')!, isFromOutside ? notices.outside : notices.office)
  return { ...drawn, body: Buffer.from(serialize(page)) }
}

function* elementsOf(node: Node): Generator<Element> {
  if ('tagName' in node) yield node
  if ('content' in node) yield* elementsOf(node.content)
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsOf(child)
}

/** Root-relative addresses alone: others lead out of the site, or stay on the page. */
function below(prefix: string, { name, value }: { name: string; value: string }): string {
  if (name !== 'srcset') return isOnSite(value) ? `${prefix}${value}` : value
  const candidates = value.split(',').map((candidate) => candidate.trim())
  return candidates.map((each) => (isOnSite(each) ? `${prefix}${each}` : each)).join(', ')
}

const isOnSite = (address: string): boolean => address.startsWith('/') && !address.startsWith('//')

const scriptAddress = '/preview/follow.js'

const isScript = ({ tagName }: Element): boolean => tagName === 'script'

const notices = {
  office: '预览：只有登录的工作人员看得到。公众看到的是已发布的内容。',
  outside: '审读稿：还没有公开，请不要转发。',
}

function addNotice(body: Element, words: string): void {
  const notice = create('p', {
    id: 'preview-notice',
    role: 'note',
    style: 'margin:0;padding:.5em 1em;background:#fff3c4;color:#3b2a00;font-weight:bold',
  })
  tree.insertText(notice, words)
  const [first] = body.childNodes
  if (first) tree.insertBefore(body, notice, first)
  else tree.appendChild(body, notice)
}

function append(parent: Element, tag: string, attributes: Record<string, string>): void {
  tree.appendChild(parent, create(tag, attributes))
}

const create = (tag: string, attributes: Record<string, string>): Element =>
  tree.createElement(
    tag,
    'http://www.w3.org/1999/xhtml' as Element['namespaceURI'],
    Object.entries(attributes).map(([name, value]) => ({ name, value })),
  )
