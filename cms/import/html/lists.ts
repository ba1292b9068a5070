/** Lists: those of HTML, and those that Word writes as paragraphs. */
import type { SourceBlock, SourceInline, SourceItem, SourceList } from '../source.ts'
import type { Letters } from './css.ts'
import {
  attribute,
  elementsIn,
  isElement,
  isIgnored,
  isText,
  textIn,
  type HtmlElement,
  type HtmlNode,
} from './nodes.ts'
import { blocksOf, isNote, noteOf, type Reader } from './read-html.ts'

/** The list, and after it the pictures and tables that stood in it. */
export function listOf(element: HtmlElement, letters: Letters, reader: Reader): SourceBlock[] {
  const items: SourceItem[] = []
  const others: SourceBlock[] = []
  for (const child of element.childNodes.filter(isElement)) {
    if (isNote(child)) noteOf(child, reader)
    else if (!isIgnored(child))
      addItem(
        items,
        others,
        blocksOf(child.tagName === 'li' ? child.childNodes : [child], letters, reader),
      )
  }
  const list: SourceList = { type: 'list', ordered: element.tagName === 'ol', items }
  return [...(items.length > 0 ? [list] : []), ...others]
}

function addItem(items: SourceItem[], others: SourceBlock[], blocks: SourceBlock[]): void {
  const item: SourceItem = { children: [] }
  for (const block of blocks) {
    if (block.type === 'list') nest(item, block)
    else if ('children' in block) item.children.push(...separated(item.children, block.children))
    else others.push(block)
  }
  if (item.children.length > 0) items.push(item)
  else if (item.list) {
    const above = items.at(-1)
    if (above) nest(above, item.list)
    else items.push(...item.list.items)
  }
}

const separated = (before: SourceInline[], more: SourceInline[]): SourceInline[] =>
  before.length > 0 ? [{ type: 'break' }, ...more] : more

function nest(item: SourceItem, list: SourceList): void {
  if (item.list) item.list.items.push(...list.items)
  else item.list = list
}

/** Paragraphs in a row that Word calls items, as one list. */
export function wordListOf(
  nodes: HtmlNode[],
  letters: Letters,
  reader: Reader,
): { block: SourceList; taken: number } | undefined {
  if (levelOf(nodes[0]!) === undefined) return undefined
  const lines: { level: number; ordered: boolean; children: SourceInline[] }[] = []
  let taken = 0
  for (const node of nodes) {
    const level = levelOf(node)
    const isBlank = isText(node) && node.value.trim() === ''
    if (level === undefined && !isBlank && !isIgnored(node)) break
    taken += 1
    if (level === undefined || !isElement(node)) continue
    const [block] = blocksOf([{ ...node, attrs: [] }], letters, reader)
    if (block && 'children' in block)
      lines.push({ level, ordered: isNumbered(node), children: block.children })
  }
  const [first] = lines
  return first && { block: nested(lines, first.level), taken }
}

function levelOf(node: HtmlNode): number | undefined {
  if (!isElement(node) || node.tagName !== 'p') return undefined
  const level = /mso-list:\s*l\d+\s+level(\d+)/i.exec(attribute(node, 'style'))?.[1]
  return level ? Number(level) : undefined
}

function isNumbered(element: HtmlElement): boolean {
  for (const one of elementsIn(element.childNodes))
    if (/mso-list:\s*ignore/i.test(attribute(one, 'style')))
      return /[\p{L}\p{N}]/u.test(textIn(one.childNodes).replace(/^[a-z](?=\s|$)/i, ''))
  return false
}

function nested(
  lines: { level: number; ordered: boolean; children: SourceInline[] }[],
  level: number,
): SourceList {
  const list: SourceList = { type: 'list', ordered: lines[0]?.ordered ?? false, items: [] }
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]!
    const deeper = lines.slice(at).findIndex((one) => one.level <= level)
    const above = list.items.at(-1)
    if (line.level > level && above) {
      const inner = lines.slice(at, deeper < 0 ? undefined : at + deeper)
      nest(above, nested(inner, line.level))
      at += inner.length - 1
    } else list.items.push({ children: line.children })
  }
  return list
}
