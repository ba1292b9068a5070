/** What a text says of itself, to begin the form with: a summary and a day. */
import type { Roles } from './outline/recognise.ts'
import { plainTextOf, type Source } from './source.ts'

const shortestSummary = 15
const usualSummary = 120

/** The first whole sentences of the first paragraph that has any. */
export function summaryOf({ blocks }: Source, roles: Roles): string {
  for (const [at, block] of blocks.entries()) {
    if (block.type !== 'paragraph' || roles[at] !== 'body' || block.looks.align) continue
    const text = plainTextOf(block.children).replace(/\s+/g, ' ').trim()
    if (text.length >= shortestSummary && /[。！？…]/u.test(text)) return wholeSentences(text)
  }
  return ''
}

function wholeSentences(text: string): string {
  const sentences = text.match(/[^。！？…]+[。！？…]+["”’）]*/gu) ?? []
  let summary = ''
  for (const sentence of sentences) {
    if (summary !== '' && summary.length + sentence.length > usualSummary) break
    summary += sentence
  }
  return summary.trim()
}

const written = /^[（(]?\s*(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日\s*[）)]?$/u

/** The last line that is nothing but a date, as YYYY-MM-DD. */
export function dayOf({ blocks }: Source): string | undefined {
  const days = blocks.flatMap((block) => {
    const [, year, month, day] =
      (block.type === 'paragraph' && written.exec(plainTextOf(block.children).trim())) || []
    return year && month && day ? [`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`] : []
  })
  return days.at(-1)
}
