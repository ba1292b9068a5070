/** The title: 小标宋, or large and in the middle, before everything else; often over two lines. */
import type { Looks } from '../source.ts'
import type { Line } from './recognise.ts'

/** Lines before the title: a file number, 附件1, a date. */
const linesAbove = 4
/** Captions and a source stand above the title of an article that was copied. */
const linesAboveSubtitle = 10
const longestTitle = 60

export function titleLines(lines: Line[], body: Looks): Line[] {
  const styled = lines.filter(({ looks }) => looks.styleLevel === 0)
  if (styled.length > 0) return styled.slice(0, 2)
  const head = lines.slice(0, linesAbove)
  const first = head.findIndex((line) => isTitleByLooks(line, body))
  if (first < 0) return titleByPlace(lines)
  const [begin] = lines.slice(first)
  const title = lines.slice(first, first + 3)
  const end = title.findIndex((line) => !begin || !continues(begin, line))
  return title.slice(0, end < 0 ? undefined : end)
}

function isTitleByLooks({ text, looks, label }: Line, body: Looks): boolean {
  if (looks.styleLevel || text.length > longestTitle || (label && label.kind !== 'chapter'))
    return false
  if (/小标宋|大标宋/.test(looks.font ?? '')) return true
  if (looks.align !== 'center' || /^[（(【〔]/.test(text)) return false
  const isLarger = (looks.size ?? 0) > (body.size ?? 0)
  return isLarger || (looks.isBold === true && body.isBold !== true) || looks.font !== body.font
}

/** A long title goes on in the next line, in the same letters. */
const continues = (first: Line, line: Line): boolean =>
  line.looks.font === first.looks.font &&
  line.looks.size === first.looks.size &&
  line.looks.align === first.looks.align &&
  line.looks.isBold === first.looks.isBold &&
  !line.label &&
  !/^[（(—]/.test(line.text)

/** A text without any looks: a short line above “——” or above all the others, ending no sentence. */
function titleByPlace(lines: Line[]): Line[] {
  const above = lines
    .slice(0, linesAboveSubtitle)
    .find((_, at) => lines[at + 1]?.text.startsWith('——'))
  const [first, ...others] = lines
  const candidate = above ?? first
  if (!candidate || candidate.looks.styleLevel || candidate.label) return []
  const { text } = candidate
  const isShort = text.length <= 40 && !/[。；;，,：:]$/u.test(text) && !text.includes('\n')
  const isHead =
    above !== undefined || others.slice(0, 6).some((line) => line.text.length > text.length)
  return isShort && isHead ? [candidate] : []
}
