/** Turns a textbook written with its chapters into the documents they are in the ledger. */
import type { Sample, SampleText } from '../write.ts'

interface TextbookText {
  number: number
  slug: string
  title: string
  audience: string
  summary: string
  introduction: SampleText
  cover?: Sample<'textbook'>['cover']
  chapters: { slug: string; title: string; summary: string; body: SampleText }[]
}

export function textbookWithChapters(
  text: TextbookText,
): (Sample<'textbook'> | Sample<'chapter'>)[] {
  const { chapters, number, ...textbook } = text
  const place = String(number).padStart(2, '0')
  const id = `sample-textbook-${place}`
  return [
    { kind: 'textbook', id, sample: true, number, edition: '2026年示例版', ...textbook },
    ...chapters.map((chapter, index) => ({
      kind: 'chapter' as const,
      id: `sample-chapter-${place}-${index + 1}`,
      sample: true as const,
      textbook: id,
      order: index + 1,
      ...chapter,
    })),
  ]
}
