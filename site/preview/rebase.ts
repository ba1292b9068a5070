/**
 * Puts the addresses of a drawn page below a prefix, so that its styles,
 * pictures and links lead to the preview and not out of it. Says at the top
 * that this is a preview, and follows what is typed in the office.
 */
import { defaultTreeAdapter as tree, parse, serialize, type DefaultTreeAdapterMap } from 'parse5'
import type { PreviewPage } from './index.ts'

type Node = DefaultTreeAdapterMap['node']
type Element = DefaultTreeAdapterMap['element']

const addressed = new Set(['href', 'src', 'action', 'poster', 'srcset'])

export function rebased(drawn: PreviewPage, prefix: string): PreviewPage {
  if (!drawn.contentType.startsWith('text/html')) return { ...drawn }
  const page = parse(Buffer.from(drawn.body).toString('utf8'))
  const elements = [...elementsOf(page)]
  for (const { attrs } of elements)
    for (const attribute of attrs)
      if (addressed.has(attribute.name)) attribute.value = below(prefix, attribute)
  const named = (name: string) => elements.find(({ tagName }) => tagName === name)
  addToHead(named('head')!)
  addNotice(named('body')!)
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

function addToHead(head: Element): void {
  append(head, 'meta', { name: 'robots', content: 'noindex' })
  append(head, 'script', { src: scriptAddress, defer: '' })
}

function addNotice(body: Element): void {
  const notice = create('p', {
    id: 'preview-notice',
    role: 'note',
    style: 'margin:0;padding:.5em 1em;background:#fff3c4;color:#3b2a00;font-weight:bold',
  })
  tree.insertText(notice, '预览：只有登录的工作人员看得到。公众看到的是已发布的内容。')
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
