/**
 * The elements, texts and comments of a page in their order, each with its
 * depth: once as the page's letters have them, once as parse5's tree has them.
 */
import { parse, type DefaultTreeAdapterTypes } from 'parse5'

const voids = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/

/** For a page whose elements are all closed by their own end tags. */
export function outlineOfTags(html: string): string[] {
  const plain = html
    .replace(/^<!doctype html>/i, '')
    .replaceAll(/="[^"]*"/g, '')
    .replaceAll(/(<(script|style|title)[^>]*>)(?!<\/\2>)[^]+?(?=<\/\2>)/g, '$1x')
  const outline: string[] = []
  let depth = 0
  for (const [, comment, end, name, rest] of plain.matchAll(
    /(<!--[^]*?-->)|<(\/?)([a-z0-9]+)([^>]*)>|[^<]+/g,
  )) {
    if (end === '/') depth -= 1
    else outline.push(`${depth} ${comment ? '#comment' : (name ?? '#text')}`)
    if (name && end === '' && !voids.test(name) && !rest?.endsWith('/')) depth += 1
  }
  return outline
}

export function outlineOfTree(html: string): string[] {
  const outline: string[] = []
  const visit = (node: DefaultTreeAdapterTypes.Node, depth: number) => {
    if (node.nodeName !== '#document' && node.nodeName !== '#documentType')
      outline.push(`${depth} ${node.nodeName}`)
    if ('childNodes' in node) for (const child of node.childNodes) visit(child, depth + 1)
  }
  visit(parse(html), -1)
  return outline
}
