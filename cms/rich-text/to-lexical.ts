/**
 * Rich text of the ledger → Lexical's state: for samples and imports. What an
 * editor could not have written (a bold word in a table, say) throws.
 */
import { randomUUID } from 'node:crypto'
import type { Block, Inline, List, Picture, Reference, RichText } from '../../ledger/index.ts'
import { collectionOf, isSingleKind } from '../kinds.ts'
import { element, stateOf, type LexicalNode, type LexicalState } from './lexical.ts'
import { tableFields } from './table-fields.ts'

export interface Writing {
  /** The id of the working copy that a reference of the text means. */
  idOf: (reference: Reference) => string
  /** The id of the uploaded picture. */
  mediaOf: (picture: Picture) => string
}

export function toLexical(text: RichText, writing: Writing): LexicalState {
  return stateOf(text.map((block) => nodeOf(block, writing)))
}

function nodeOf(block: Block, writing: Writing): LexicalNode {
  switch (block.type) {
    case 'paragraph':
      return paragraph(inlineNodes(block.children, writing))
    case 'heading':
      return element('heading', inlineNodes(block.children, writing), { tag: `h${block.level}` })
    case 'list':
      return listNode(block, writing)
    case 'quote':
      return element('quote', inlineNodes(quoteLines(block), writing))
    case 'verse':
      return ownBlock('verse', { title: block.title, lines: block.lines.join('\n') })
    case 'callout':
      return ownBlock('callout', {
        tone: block.tone,
        title: block.title,
        body: toLexical(block.children, writing),
      })
    case 'picture':
      return ownBlock('picture', {
        picture: writing.mediaOf(block.picture),
        caption: block.picture.caption,
      })
    case 'table':
      return ownBlock('table', tableFields(block))
  }
}

const paragraph = (children: LexicalNode[]): LexicalNode =>
  element('paragraph', children, { textFormat: 0, textStyle: '' })

function quoteLines({ children, source }: Extract<Block, { type: 'quote' }>): Inline[] {
  return source ? [...children, { type: 'break' }, { type: 'text', text: `——${source}` }] : children
}

function listNode({ ordered, items }: List, writing: Writing, indent = 0): LexicalNode {
  const nodes = items.flatMap((item) => {
    const own = element('listitem', inlineNodes(item.children, writing), { indent })
    if (!item.list) return [own]
    return [own, element('listitem', [listNode(item.list, writing, indent + 1)], { indent })]
  })
  return element(
    'list',
    nodes.map((node, index) => ({ ...node, value: index + 1 })),
    { listType: ordered ? 'number' : 'bullet', tag: ordered ? 'ol' : 'ul', start: 1 },
  )
}

const inlineNodes = (inlines: Inline[], writing: Writing): LexicalNode[] =>
  inlines.map((inline) => inlineNode(inline, writing))

function inlineNode(inline: Inline, writing: Writing): LexicalNode {
  switch (inline.type) {
    case 'text':
      return {
        type: 'text',
        version: 1,
        text: inline.text,
        format: (inline.bold ? 1 : 0) | (inline.italic ? 2 : 0),
        detail: 0,
        mode: 'normal',
        style: '',
      }
    case 'break':
      return { type: 'linebreak', version: 1 }
    case 'link': {
      const fields = 'to' in inline ? internal(inline.to, writing) : external(inline.url)
      return {
        ...element('link', inlineNodes(inline.children, writing)),
        version: 3,
        id: randomUUID(),
        fields,
      }
    }
  }
}

const external = (url: string) => ({ linkType: 'custom', url, newTab: false })

function internal(to: Reference, writing: Writing): object {
  if (isSingleKind(to.kind)) throw new TypeError(`A text cannot link to the ${to.kind}.`)
  const doc = { relationTo: collectionOf(to.kind), value: writing.idOf(to) }
  return { linkType: 'internal', doc, newTab: false }
}

/** Fields that are undefined are left out, as Payload leaves them out. */
function ownBlock(blockType: string, fields: Record<string, unknown>): LexicalNode {
  const present = Object.entries(fields).filter(([, value]) => value !== undefined)
  return {
    type: 'block',
    version: 2,
    format: '',
    fields: { id: randomUUID(), blockName: '', blockType, ...Object.fromEntries(present) },
  }
}
