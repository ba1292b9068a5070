/**
 * Numbers that Word counts itself. Most are lists, which mammoth reads; those
 * of headings and those written 一、 or 第一章 would be lost, so they are
 * written out as if they had been typed.
 */
import { childrenOf, valueOf, type Element } from './xml.ts'
import type { Numbering } from './styles.ts'

interface Level {
  format: string
  text: string
  start: number
}

export interface Counting {
  /** The number to write before a paragraph; undefined where it is an item of a list. */
  next(numbering: Numbering, isHeading: boolean): string | undefined
}

const chineseFormat = /^(?:chinese|ideograph|japaneseCounting|taiwanese)/

export function countingOf(root: Element | undefined): Counting {
  const levels = root ? levelsOf(root) : new Map<string, Map<number, Level>>()
  const counts = new Map<string, number[]>()
  return {
    next({ id, level }, isHeading) {
      const own = levels.get(id)
      const format = own?.get(level)
      if (!own || !format) return undefined
      const count = counts.get(id) ?? []
      counts.set(id, count)
      count[level] = (count[level] ?? format.start - 1) + 1
      count.length = level + 1
      const isWritten = format.format !== 'bullet' && format.format !== 'none'
      if (!isWritten || !(isHeading || isChinese(format))) return undefined
      return format.text.replace(/%(\d)/g, (_, digit: string) => {
        const at = Number(digit) - 1
        return written(count[at] ?? own.get(at)?.start ?? 1, own.get(at)?.format ?? 'decimal')
      })
    },
  }
}

const isChinese = ({ format, text }: Level): boolean =>
  chineseFormat.test(format) || /^第.+[章节讲课]/.test(text)

function levelsOf(root: Element): Map<string, Map<number, Level>> {
  const abstracts = new Map<string, Map<number, Level>>()
  const numbers = new Map<string, Map<number, Level>>()
  for (const element of childrenOf(root)) {
    if (element.localName === 'abstractNum')
      abstracts.set(element.getAttribute('w:abstractNumId') ?? '', readLevels(element))
    if (element.localName === 'num') {
      const levels = abstracts.get(valueOf(element, 'abstractNumId') ?? '')
      if (levels) numbers.set(element.getAttribute('w:numId') ?? '', levels)
    }
  }
  return numbers
}

const readLevels = (element: Element): Map<number, Level> =>
  new Map(
    childrenOf(element)
      .filter(({ localName }) => localName === 'lvl')
      .map((level) => [
        Number(level.getAttribute('w:ilvl')),
        {
          format: valueOf(level, 'numFmt') ?? 'decimal',
          text: valueOf(level, 'lvlText') ?? '',
          start: Number(valueOf(level, 'start') ?? 1),
        },
      ]),
  )

const written = (count: number, format: string): string =>
  chineseFormat.test(format) ? chineseNumber(count) : String(count)

/** 1 to 99 in Chinese: what chapters and sections need. */
export function chineseNumber(count: number): string {
  const digits = '零一二三四五六七八九'
  if (count < 1 || count > 99) return String(count)
  const [tens, units] = [Math.floor(count / 10), count % 10]
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`
  return `${ten}${units === 0 ? '' : digits[units]}`
}
