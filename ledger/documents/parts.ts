/**
 * The pieces documents are made of. All objects are strict: a key that is not
 * named here is refused, so nothing of a working copy slips into the ledger.
 * An absent value is an absent key, never null or ''.
 */
import { z } from 'zod'
import { kinds } from './kinds.ts'

/** Set on what only lecturers may read: no public page may show it. */
export const lecturerOnly = z.registry<{ lecturerOnly: true }>()

const noControlCharacters = /^[^\p{Cc}\p{Cs}\u2028\u2029\uFEFF]*$/u

/** One line of text without control characters, not blank at its ends. `max` is in UTF-16 units. */
export const line = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .regex(noControlCharacters, 'has control characters')
    .refine((text) => text.trim() === text, 'begins or ends with a blank')

/** A title: a line with at least one letter or digit in it. */
export const title = line(120).refine((text) => /[\p{L}\p{N}]/u.test(text), 'is all punctuation')

/** The id the CMS gave: a UUID on SQLite, an ObjectId on MongoDB, a name for globals. */
export const id = z.string().regex(/^[0-9a-z][0-9a-z-]{0,63}$/)

/** The last part of an address. */
export const slug = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

/** SHA-256 in lower-case hexadecimal. */
export const contentHash = z.string().regex(/^[0-9a-f]{64}$/)

/** A calendar day, YYYY-MM-DD. */
export const day = z.iso.date()

/** A moment in UTC with milliseconds, as Date.toISOString writes it. */
export const instant = z.iso.datetime({ precision: 3 })

export const webAddress = z.url({ protocol: /^https?$/ }).max(500)

export const sitePath = z
  .string()
  .max(500)
  .regex(/^\/(?:[^\s?#\\/]+\/)*(?:[^\s?#\\/]+)?$/, 'is not a path on this site')

export const kind = z.enum(kinds)

/** Names another document. It may be unpublished: pages then leave it out. */
export const reference = z.strictObject({ kind, id })

export const renditionFormats = ['avif', 'webp', 'jpeg'] as const

/** One size and format of a picture, made at intake, so that every node serves the same bytes. */
const rendition = z.strictObject({
  format: z.enum(renditionFormats),
  width: z.int().min(1).max(20_000),
  height: z.int().min(1).max(20_000),
  hash: contentHash,
  bytes: z.int().min(1),
})

/** A picture as approved: `hash` names the cleaned original, which is not itself public. */
export const picture = z.strictObject({
  hash: contentHash,
  width: z.int().min(1).max(20_000),
  height: z.int().min(1).max(20_000),
  alt: line(200),
  caption: line(200).optional(),
  credit: line(80).optional(),
  renditions: z.array(rendition).min(1).max(24),
})

/** A file offered for download. */
export const file = z.strictObject({
  hash: contentHash,
  name: line(120),
  title: line(120),
  mediaType: z
    .string()
    .max(100)
    .regex(/^[a-z]+\/[a-z0-9.+-]+$/),
  bytes: z.int().min(1),
})

/** A real person's consent: the day it was given, for what. Who gave it stays in the office. */
export const consent = z.strictObject({ name: day, picture: day.optional() })

export type Reference = z.infer<typeof reference>
export type Picture = z.infer<typeof picture>
export type Rendition = z.infer<typeof rendition>
export type LedgerFile = z.infer<typeof file>
