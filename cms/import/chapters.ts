/** A book, divided at its first-level headings. */
import type { RichText } from '../../ledger/index.ts'
import { cleanLine } from '../rich-text/index.ts'
import { composeText } from './compose.ts'
import type { Roles } from './outline/recognise.ts'
import { plainTextOf, type Source } from './source.ts'

export interface Book {
  /** What stands before the first chapter. */
  introduction: RichText
  chapters: { title: string; text: RichText }[]
}

const heads = { second: 2, third: 3 } as const

export function divide(source: Source, roles: Roles): Book {
  const starts = source.blocks.flatMap((_, at) => (roles[at] === 'first' ? [at] : []))
  const compose = (from: number, to: number) => composeText({ source, roles, from, to, heads })
  return {
    introduction: compose(0, starts[0] ?? source.blocks.length),
    chapters: starts.map((start, index) => ({
      title: titleAt(source, start),
      text: compose(start + 1, starts[index + 1] ?? source.blocks.length),
    })),
  }
}

function titleAt({ blocks }: Source, at: number): string {
  const block = blocks[at]
  return block?.type === 'paragraph'
    ? cleanLine(plainTextOf(block.children).replace(/\s+/g, ' '))
    : ''
}
