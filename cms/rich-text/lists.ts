/** Lists. Lexical keeps a nested list in an item of its own, the ledger in the item above it. */
import type { List } from '../../ledger/index.ts'
import { inlinesOf } from './inlines.ts'
import { childrenOf, type LooseNode } from './lexical.ts'
import type { Reading } from './reading.ts'

/** The list, in an array; empty where it has no item with text. */
export function listOf(node: LooseNode, reading: Reading): List[] {
  const items: List['items'] = []
  for (const item of childrenOf(node)) addItem(items, item, reading)
  return items.length > 0 ? [{ type: 'list', ordered: node.listType === 'number', items }] : []
}

function addItem(items: List['items'], node: LooseNode, reading: Reading): void {
  const children = childrenOf(node)
  const own = inlinesOf(
    children.filter(({ type }) => type !== 'list'),
    reading,
  )
  if (own.length > 0) items.push({ children: own })
  for (const nested of children.filter(({ type }) => type === 'list'))
    for (const list of listOf(nested, reading)) addNested(items, list)
}

function addNested(items: List['items'], list: List): void {
  const above = items.at(-1)
  if (!above) items.push(...list.items)
  else if (above.list) above.list.items.push(...list.items)
  else above.list = list
}
