/** Any normalised rich text that an editor could have written. */
import fc from 'fast-check'
import type { Block, Inline, List, RichText } from '../../../../ledger/index.ts'
import { cleanText, tableRows } from '../../../../cms/rich-text/index.ts'

const letters = fc.constantFrom('宣', '讲', '甲', 'a', '1', '<', '&', 'é', '😀', '。')
const words = fc.string({ unit: letters, minLength: 1, maxLength: 8 }).map(cleanText)

const text: fc.Arbitrary<Inline> = fc
  .tuple(words, fc.boolean(), fc.boolean())
  .map(([said, bold, italic]) => ({
    type: 'text',
    text: said,
    ...(bold ? { bold: true as const } : {}),
    ...(italic ? { italic: true as const } : {}),
  }))

const linkText = words.map((said) => [{ type: 'text' as const, text: said }])
const link: fc.Arbitrary<Inline> = fc.oneof(
  linkText.map((children) => ({ type: 'link' as const, url: 'https://example.com/', children })),
  linkText.map((children) => ({
    type: 'link' as const,
    to: { kind: 'story' as const, id: 'story-1' },
    children,
  })),
)

/** Runs whose neighbours differ, with breaks only between them. */
const inlines: fc.Arbitrary<Inline[]> = fc
  .array(fc.oneof(text, link, fc.constant<Inline>({ type: 'break' })), { maxLength: 6 })
  .chain((middle) => words.map((first): Inline[] => [{ type: 'text', text: first }, ...middle]))
  .map((all) => all.filter((inline, index) => !(isPlain(inline) && isPlain(all[index - 1]))))
  .map((all) => all.filter((inline, index) => !sameMarks(inline, all[index - 1])))
  .map((all) => (all.at(-1)?.type === 'break' ? [...all, { type: 'text', text: '末' }] : all))

const isPlain = (inline: Inline | undefined) =>
  inline?.type === 'text' && !inline.bold && !inline.italic

const sameMarks = (a: Inline, b: Inline | undefined) =>
  a.type === 'text' && b?.type === 'text' && a.bold === b.bold && a.italic === b.italic

const list = (depth: number): fc.Arbitrary<List> =>
  fc.record({
    type: fc.constant('list' as const),
    ordered: fc.boolean(),
    items: fc.array(
      depth === 0
        ? fc.record({ children: inlines })
        : fc.record({ children: inlines, list: list(depth - 1) }, { requiredKeys: ['children'] }),
      { minLength: 1, maxLength: 3 },
    ),
  })

const paragraph = inlines.map((children) => ({ type: 'paragraph' as const, children }))
const heading = fc
  .tuple(inlines, fc.constantFrom(2 as const, 3 as const, 4 as const))
  .map(([children, level]) => ({ type: 'heading' as const, level, children }))

const quote = fc.tuple(inlines, fc.option(words, { nil: undefined })).map(([children, source]) => ({
  type: 'quote' as const,
  children,
  ...(source ? { source } : {}),
}))

const verse = fc
  .tuple(words, fc.array(fc.oneof(words, fc.constant('')), { maxLength: 6 }), words)
  .map(([first, middle, last]) => ({ type: 'verse' as const, lines: [first, ...middle, last] }))

const callout = fc.record({
  type: fc.constant('callout' as const),
  tone: fc.constantFrom('key' as const, 'note' as const, 'warning' as const),
  title: words,
  children: fc.array(fc.oneof(paragraph, list(1)), { minLength: 1, maxLength: 3 }),
})

/** Any grid an editor can leave, merged cells and their loose ends included. */
const grid = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
  .chain(([height, width]) =>
    fc.array(
      fc.array(fc.oneof(words, words, fc.constantFrom('', '⮜', '⮝')), {
        minLength: width,
        maxLength: width,
      }),
      { minLength: height, maxLength: height },
    ),
  )

const table = fc
  .tuple(words, grid, fc.boolean(), fc.boolean())
  .map(([first, rows, header, headerColumn]) => ({
    type: 'table' as const,
    rows: tableRows([[first, ...rows[0]!.slice(1)], ...rows.slice(1)], { header, headerColumn }),
  }))

const block: fc.Arbitrary<Block> = fc.oneof(
  paragraph,
  heading,
  list(2),
  quote,
  verse,
  callout,
  table,
)

export const anyRichText: fc.Arbitrary<RichText> = fc.array(block, { minLength: 1, maxLength: 6 })
