/** A file through the whole of the import, up to the text an editor would get. */
import type { RichText } from '../../../../ledger/index.ts'
import { bringTextIn, composeWhole, type Role } from '../../../../cms/import/index.ts'

export interface Composed {
  title: string
  text: RichText
  /** Each paragraph with the role that was recognised. */
  lines: [string, Role][]
  losses: string[]
}

export async function composed(name: string, bytes: Buffer): Promise<Composed> {
  const { source, roles } = await bringTextIn({ name, bytes })
  const { title, text } = composeWhole(source, roles)
  const lines = source.blocks.flatMap((block, at): [string, Role][] =>
    block.type === 'paragraph'
      ? [
          [
            block.children
              .map((one) => ('text' in one ? one.text : ''))
              .join('')
              .trim(),
            roles[at] ?? 'body',
          ],
        ]
      : [],
  )
  return { title, text, lines, losses: [...new Set(source.losses.map(({ code }) => code))] }
}

export const headingsOf = (text: RichText): string[] =>
  text.flatMap((block) =>
    block.type === 'heading'
      ? [`h${block.level} ${block.children.map((one) => ('text' in one ? one.text : '')).join('')}`]
      : [],
  )

export const typesOf = (text: RichText): string[] => text.map(({ type }) => type)
