/**
 * Rich text as published: a small tree of its own, so that what was approved
 * does not depend on an editor's internals. Text is plain; pages escape it.
 */
import { z } from 'zod'
import { line, picture, reference, webAddress } from './parts.ts'

/** A run of text. Unlike a line it may begin or end with a blank: its neighbours go on. */
const text = z.strictObject({
  type: z.literal('text'),
  text: z
    .string()
    .min(1)
    .max(20_000)
    .regex(/^[^\p{Cc}\p{Cs}\u2028\u2029\uFEFF]*$/u, 'has control characters'),
  bold: z.literal(true).optional(),
  italic: z.literal(true).optional(),
})

const lineBreak = z.strictObject({ type: z.literal('break') })

/** Leads to a document of this site or to a web address, never both. */
const link = z.union([
  z.strictObject({ type: z.literal('link'), to: reference, children: z.array(text).min(1) }),
  z.strictObject({ type: z.literal('link'), url: webAddress, children: z.array(text).min(1) }),
])

const inline = z.union([text, lineBreak, link])
const inlines = z.array(inline).min(1)

const heading = z.strictObject({
  type: z.literal('heading'),
  level: z.union([z.literal(2), z.literal(3), z.literal(4)]),
  children: inlines,
})

const paragraph = z.strictObject({ type: z.literal('paragraph'), children: inlines })

const listItem = z.strictObject({
  children: inlines,
  get list() {
    return list.optional()
  },
})

const list = z.strictObject({
  type: z.literal('list'),
  ordered: z.boolean(),
  get items() {
    return z.array(listItem).min(1)
  },
})

const quote = z.strictObject({
  type: z.literal('quote'),
  children: inlines,
  source: line(120).optional(),
})

const pictureBlock = z.strictObject({ type: z.literal('picture'), picture })

/** 快板, 诗朗诵: lines are kept as they are; an empty line parts stanzas. */
const verse = z.strictObject({
  type: z.literal('verse'),
  title: line(120).optional(),
  lines: z
    .array(z.union([line(200), z.literal('')]))
    .min(1)
    .max(500),
})

const callout = z.strictObject({
  type: z.literal('callout'),
  tone: z.enum(['key', 'note', 'warning']),
  title: line(80).optional(),
  children: z.array(z.union([paragraph, list])).min(1),
})

const cell = z.strictObject({
  children: z.array(inline),
  header: z.literal(true).optional(),
  columns: z.int().min(2).max(20).optional(),
  rows: z.int().min(2).max(200).optional(),
})

const table = z.strictObject({
  type: z.literal('table'),
  caption: line(120).optional(),
  rows: z.array(z.array(cell).min(1).max(20)).min(1).max(200),
})

const block = z.union([heading, paragraph, list, quote, pictureBlock, verse, callout, table])

export const richText = z.array(block).min(1).max(5_000)

export type RichText = z.infer<typeof richText>
export type Block = z.infer<typeof block>
export type Inline = z.infer<typeof inline>
export type List = z.infer<typeof list>
export type TableCell = z.infer<typeof cell>
