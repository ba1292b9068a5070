/** Plain text → source: a line is a paragraph, short lines between empty ones are verse. */
import { cleanText } from '../rich-text/index.ts'
import { isVerse } from './outline/shapes.ts'
import type { Source, SourceInline, SourceParagraph } from './source.ts'

export function readPlainText(text: string): Source {
  const blocks = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((line) => cleanText(line))
    .reduce(intoGroups, [[]])
    .flatMap(paragraphsOf)
  return { blocks, notes: new Map(), pictures: [], losses: [] }
}

function intoGroups(groups: string[][], line: string): string[][] {
  if (line.trim() === '') groups.push([])
  else groups.at(-1)?.push(line)
  return groups
}

function paragraphsOf(lines: string[]): SourceParagraph[] {
  const together = paragraph(lines)
  const closed = lines.filter((line) => /[，。！？；、,!?;]$/u.test(line.trim()))
  if (lines.length > 2 && closed.length * 2 > lines.length && isVerse(together)) return [together]
  return lines.map((line) => paragraph([line]))
}

const paragraph = (lines: string[]): SourceParagraph => ({
  type: 'paragraph',
  looks: {},
  children: lines.flatMap((text, index): SourceInline[] => [
    ...(index > 0 ? [{ type: 'break' as const }] : []),
    { type: 'text', text },
  ]),
})
