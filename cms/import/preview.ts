/** What an editor sees before anything is stored: the text with its outline, the form, what is lost. */
import { lossMessages } from '../messages.ts'
import { captionAfter } from './compose.ts'
import type { Role } from './outline/roles.ts'
import type { Roles } from './outline/recognise.ts'
import { isFactTable } from './guesses/facts.ts'
import { isFactOfLecture } from './guesses/lecture.ts'
import { describedBy, sketchOf, type Sketch } from './pictures.ts'
import { plainTextOf, type Loss, type Source, type SourceBlock, type SourceList } from './source.ts'
import { dayOf, summaryOf } from './suggestions.ts'
import type { Target } from './targets.ts'
import { titleOf } from './text.ts'

export interface TextPreview {
  is: 'text'
  lines: PreviewLine[]
  pictures: (Sketch & { number: number; alt: string })[]
  losses: PreviewLoss[]
  fields: { title: string; summary: string; day: string }
}

export interface PreviewLine {
  at: number
  type: SourceBlock['type']
  text: string
  role?: Role
  /** Of a list: its items with how deep they stand. */
  items?: { text: string; depth: number }[]
  rows?: { text: string; columns: number; rows: number }[][]
  picture?: number
}

export interface PreviewLoss {
  message: string
  /** The words near each place. */
  near: string[]
  count: number
}

export async function previewText(
  source: Source,
  roles: Roles,
  target: Target,
): Promise<TextPreview> {
  const pictures = []
  for (const [number, picture] of source.pictures.entries())
    pictures.push({
      number,
      alt: describedBy(picture.alt, captionAfter(source, roles, number)),
      ...(await sketchOf(picture)),
    })
  return {
    is: 'text',
    lines: source.blocks.map((block, at) => lineOf(block, at, roleIn(target, block, roles[at]))),
    pictures,
    losses: lossesOf(source.losses),
    fields: {
      title: titleOf(source, roles),
      summary: target.summary ? summaryOf(source, roles).slice(0, target.summary.max) : '',
      day: (target.day && dayOf(source)) ?? '',
    },
  }
}

/** What a table says that the form is filled from is not said again in the text. */
const roleIn = ({ guessed }: Target, block: SourceBlock, role: Role | undefined) =>
  guessed && isFactTable(block, isFactOfLecture) ? 'none' : role

function lineOf(block: SourceBlock, at: number, role: Role | undefined): PreviewLine {
  switch (block.type) {
    case 'list':
      return { at, type: 'list', text: '', items: itemsOf(block, 0) }
    case 'table':
      return {
        at,
        type: 'table',
        text: '',
        ...(role ? { role } : {}),
        rows: block.rows.map((row) =>
          row.map(({ children, columns, rows }) => ({
            text: plainTextOf(children),
            columns,
            rows,
          })),
        ),
      }
    case 'picture':
      return { at, type: 'picture', text: '', picture: block.picture }
    default:
      return {
        at,
        type: block.type,
        text: plainTextOf(block.children).trim(),
        ...(role ? { role } : {}),
      }
  }
}

const itemsOf = ({ items }: SourceList, depth: number): { text: string; depth: number }[] =>
  items.flatMap(({ children, list }) => [
    { text: plainTextOf(children).trim(), depth },
    ...(list ? itemsOf(list, depth + 1) : []),
  ])

/** Each kind once, with its places. */
function lossesOf(losses: Loss[]): PreviewLoss[] {
  const byCode = Map.groupBy(losses, ({ code }) => code)
  return [...byCode].map(([code, all]) => ({
    message: lossMessages[code],
    near: [...new Set(all.flatMap(({ near }) => near ?? []))].slice(0, 10),
    count: all.length,
  }))
}
