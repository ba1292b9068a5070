/** The headings of a text: their anchors, and the contents list made of them. */
import type { Block, Inline, RichText } from '../../../ledger/index.ts'

export interface OutlineHeading {
  anchor: string
  text: string
}

/** For each block that is a heading its anchor: numbered, so that editing words keeps links alive. */
export function anchorsOf(text: RichText, prefix: string): (string | undefined)[] {
  let count = 0
  return text.map((block) => {
    if (block.type !== 'heading') return undefined
    count += 1
    return `${prefix}-${count}`
  })
}

/**
 * For each block that is a heading the level it is shown at. The text's highest
 * level is shown as `top`, and none is skipped: an editor may begin with a
 * heading of the third level, a reader's screen reader should not.
 */
export function headingLevels(text: RichText, top: number): (number | undefined)[] {
  const highest = highestLevel(text)
  let above = top - 1
  return text.map((block) => {
    if (block.type !== 'heading') return undefined
    above = Math.min(block.level - highest + top, above + 1, 6)
    return above
  })
}

/** The headings of the highest level, for a list of contents. */
export function outlineOf(text: RichText, prefix = 'part'): OutlineHeading[] {
  const anchors = anchorsOf(text, prefix)
  const highest = highestLevel(text)
  return text.flatMap((block, index) =>
    block.type === 'heading' && block.level === highest
      ? [{ anchor: anchors[index] ?? '', text: plainText(block.children) }]
      : [],
  )
}

/** How many characters are to be read. */
export function lengthOf(text: RichText): number {
  return text.reduce((total, block) => total + blockLength(block), 0)
}

function blockLength(block: Block): number {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
    case 'quote':
      return plainText(block.children).length
    case 'verse':
      return block.lines.join('').length
    case 'callout':
      return block.children.reduce((total, child) => total + blockLength(child), 0)
    case 'list':
      return block.items.reduce((total, item) => total + plainText(item.children).length, 0)
    case 'table':
    case 'picture':
      return 0
  }
}

const highestLevel = (text: RichText): number =>
  Math.min(...text.map((block) => (block.type === 'heading' ? block.level : 6)))

const plainText = (nodes: readonly Inline[]): string =>
  nodes
    .map((node) =>
      node.type === 'text' ? node.text : node.type === 'link' ? plainText(node.children) : ' ',
    )
    .join('')
