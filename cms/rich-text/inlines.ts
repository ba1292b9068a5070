/**
 * Runs of text, line breaks and links out of Lexical's nodes. Normalised are:
 * neighbouring runs with the same marks become one, blanks and breaks at the
 * ends of a block go, marks other than bold and italic are left out.
 */
import type { Inline } from '../../ledger/index.ts'
import { kindOf } from '../kinds.ts'
import { boldFormat, childrenOf, italicFormat, nodeName, type LooseNode } from './lexical.ts'
import type { Reading } from './reading.ts'
import { cleanText } from './text.ts'

type Text = Extract<Inline, { type: 'text' }>
type Link = Extract<Inline, { type: 'link' }>

/** The inlines of a block, normalised; none where it says nothing. */
export function inlinesOf(nodes: LooseNode[], reading: Reading): Inline[] {
  return trimmed(merged(nodes.flatMap((node) => inlineOf(node, reading))))
}

function inlineOf(node: LooseNode, reading: Reading): Inline[] {
  switch (node.type) {
    case 'text':
      return textOf(node)
    case 'tab':
      return [{ type: 'text', text: ' ' }]
    case 'linebreak':
      return [{ type: 'break' }]
    case 'link':
    case 'autolink':
      return linkOf(node, reading)
    default:
      reading.report(
        'TEXT_NODE_UNKNOWN',
        `正文里有“${nodeName(node.type)}”，网站不能显示。请删去它。`,
      )
      return []
  }
}

function textOf(node: LooseNode): Text[] {
  const text = cleanText(typeof node.text === 'string' ? node.text : '')
  const format = typeof node.format === 'number' ? node.format : 0
  if (text === '') return []
  return [
    {
      type: 'text',
      text,
      ...(format & boldFormat ? { bold: true } : {}),
      ...(format & italicFormat ? { italic: true } : {}),
    },
  ]
}

function linkOf(node: LooseNode, reading: Reading): Inline[] {
  const flat = childrenOf(node).flatMap((child) => inlineOf(child, reading))
  const children = merged(
    flat.map((inline): Inline => (inline.type === 'text' ? inline : { type: 'text', text: ' ' })),
  ) as Text[]
  if (children.every(({ text }) => text.trim() === '')) return children
  const target = targetOf(node, reading)
  return target ? [{ type: 'link', ...target, children } as Link] : children
}

function targetOf(node: LooseNode, reading: Reading): object | undefined {
  const fields = (node.fields ?? {}) as { linkType?: unknown; url?: unknown; doc?: unknown }
  if (fields.linkType === 'internal') return internalTarget(fields.doc, reading)
  if (typeof fields.url === 'string' && isWebAddress(fields.url)) return { url: fields.url }
  reading.report(
    'TEXT_LINK_BROKEN',
    '正文里有一个链接的网址不对。网址请以 http:// 或 https:// 开头。',
  )
  return undefined
}

function internalTarget(doc: unknown, reading: Reading): object | undefined {
  const { relationTo, value } = (doc ?? {}) as { relationTo?: unknown; value?: unknown }
  const kind = typeof relationTo === 'string' ? kindOf(relationTo) : undefined
  const id = typeof value === 'object' && value !== null ? (value as { id?: unknown }).id : value
  if (kind && id && reading.exists(kind, String(id))) return { to: { kind, id: String(id) } }
  reading.report(
    'TEXT_LINK_BROKEN',
    '正文里有一个链接指向的内容已经不在。请重新选择，或取消这个链接。',
  )
  return undefined
}

function isWebAddress(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) && url.length <= 500
}

/** Neighbouring runs with the same marks as one. */
function merged(inlines: Inline[]): Inline[] {
  const result: Inline[] = []
  for (const inline of inlines) {
    const before = result.at(-1)
    if (inline.type === 'text' && before?.type === 'text' && haveSameMarks(before, inline))
      result[result.length - 1] = { ...before, text: cleanText(before.text + inline.text) }
    else result.push(inline)
  }
  return result
}

const haveSameMarks = (a: Text, b: Text): boolean => a.bold === b.bold && a.italic === b.italic

function trimmed(inlines: Inline[]): Inline[] {
  const kept = [...inlines]
  while (kept.length > 0 && isBlank(kept[0])) kept.shift()
  while (kept.length > 0 && isBlank(kept.at(-1))) kept.pop()
  const first = kept[0]
  if (first?.type === 'text') kept[0] = { ...first, text: first.text.trimStart() }
  const last = kept.at(-1)
  if (last?.type === 'text') kept[kept.length - 1] = { ...last, text: last.text.trimEnd() }
  return kept
}

const isBlank = (inline: Inline | undefined): boolean =>
  inline?.type === 'break' || (inline?.type === 'text' && inline.text.trim() === '')
