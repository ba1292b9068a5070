/**
 * Lexical's state → rich text of the ledger. Strict: a node that is not known
 * here is reported by its name, never dropped in silence. Normalised are:
 * empty paragraphs, headings and list items go; a list indented below nothing
 * moves one level up; the last line of a quotation names its source where it
 * begins with ——; and what text.ts and inlines.ts say.
 */
import type { Block, Inline, RichText } from '../../ledger/index.ts'
import { blockOf } from './blocks.ts'
import { inlinesOf } from './inlines.ts'
import { childrenOf, nodeName, type LooseNode } from './lexical.ts'
import { listOf } from './lists.ts'
import type { Reading } from './reading.ts'
import { cleanLine } from './text.ts'

/** The blocks of a text; none where it says nothing. */
export function fromLexical(state: unknown, reading: Reading): RichText {
  if (state === null || state === undefined) return []
  const root = (state as { root?: unknown }).root
  if (typeof root === 'object' && root !== null)
    return childrenOf(root).flatMap((node) => blocksOf(node, reading))
  reading.report('TEXT_DAMAGED', '这段文字读不出来。请重新粘贴，再保存。')
  return []
}

function blocksOf(node: LooseNode, reading: Reading): Block[] {
  switch (node.type) {
    case 'paragraph':
      return paragraphOf(node, reading)
    case 'heading':
      return headingOf(node, reading)
    case 'list':
      return listOf(node, reading)
    case 'quote':
      return quoteOf(node, reading)
    case 'block':
      return blockOf(node, reading, (inner) => fromLexical(inner, reading))
    default:
      reading.report(
        'TEXT_NODE_UNKNOWN',
        `正文里有“${nodeName(node.type)}”，网站不能显示。请删去它。`,
      )
      return []
  }
}

function paragraphOf(node: LooseNode, reading: Reading): Block[] {
  const children = inlinesOf(childrenOf(node), reading)
  return children.length > 0 ? [{ type: 'paragraph', children }] : []
}

function headingOf(node: LooseNode, reading: Reading): Block[] {
  const children = inlinesOf(childrenOf(node), reading)
  if (children.length === 0) return []
  const level = ({ h2: 2, h3: 3, h4: 4 } as const)[String(node.tag)]
  if (level) return [{ type: 'heading', level, children }]
  reading.report('TEXT_NODE_UNKNOWN', '正文里的小标题级别不对。请改用“标题 2”“标题 3”或“标题 4”。')
  return []
}

function quoteOf(node: LooseNode, reading: Reading): Block[] {
  const all = inlinesOf(childrenOf(node), reading)
  const { children, source } = sourceApart(all)
  if (children.length === 0) return []
  return [{ type: 'quote', children, ...(source ? { source } : {}) }]
}

/** Parts the last line from a quotation if it reads “——某人”. */
function sourceApart(inlines: Inline[]): { children: Inline[]; source?: string } {
  const last = inlines.at(-1)
  if (inlines.length < 3 || last?.type !== 'text' || inlines.at(-2)?.type !== 'break')
    return { children: inlines }
  const source = /^——(.*)$/u.exec(last.text)?.[1]
  if (!source || cleanLine(source) === '') return { children: inlines }
  return { children: inlines.slice(0, -2), source: cleanLine(source) }
}
