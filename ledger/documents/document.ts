/**
 * One strict schema for each kind of document: its complete public projection.
 * The order of the keys is that in which a reader meets them.
 */
import { z } from 'zod'
import type { kind } from './parts.ts'
import {
  consent,
  day,
  file,
  id,
  lecturerOnly,
  line,
  picture,
  reference,
  sitePath,
  slug,
  title,
  webAddress,
} from './parts.ts'
import { richText } from './rich-text.ts'

/** What every document has. `sample` marks 示例 content, which one command removes. */
const base = { id, sample: z.literal(true).optional() }
/** What a document with an address of its own has besides. */
const paged = { ...base, slug }
const order = z.int().min(0).max(100_000)

/** Marks this one use of rich text: register() marks the very schema it is called on. */
const forLecturers = () => richText.clone().register(lecturerOnly, { lecturerOnly: true })

/** 宣讲题目: a topic of the menu and everything needed to give it. */
const lecture = z.strictObject({
  kind: z.literal('lecture'),
  ...paged,
  number: z.int().min(1).max(99_999),
  title,
  promise: line(120),
  theme: id,
  audiences: z.array(id).min(1).max(20),
  forms: z.array(id).min(1).max(20),
  lengths: z.array(z.int().min(1).max(240)).min(1).max(6),
  team: id.optional(),
  lecturers: z.array(id).max(50),
  picture: picture.optional(),
  outline: richText,
  script: forLecturers().optional(),
  dialect: z.strictObject({ name: line(40), text: richText }).optional(),
  examples: z.array(reference).max(50),
  questions: z
    .array(
      z.strictObject({
        question: line(200),
        answer: forLecturers().optional(),
      }),
    )
    .max(50),
  materials: z.array(file).max(50),
  chapters: z.array(id).max(50),
  validUntil: day.optional(),
  /** In older entries; when it is to be looked at again is now known to the office alone. */
  reviewOn: day.optional(),
  owner: line(80).optional(),
})

/** 宣讲队伍: one of the ten backbone teams, or a squad. `awaitsName` is 待填写. */
const team = z.strictObject({
  kind: z.literal('team'),
  ...paged,
  name: title,
  awaitsName: z.literal(true).optional(),
  tier: z.enum(['backbone', 'squad']),
  order,
  parent: id.optional(),
  field: line(120).optional(),
  contactOffice: line(120).optional(),
  contactTelephone: line(40).optional(),
  introduction: richText.optional(),
  picture: picture.optional(),
})

/** 宣讲员. A portrait stands here only with consent. */
const lecturer = z.strictObject({
  kind: z.literal('lecturer'),
  ...paged,
  name: title,
  team: id.optional(),
  fields: z.array(line(40)).max(20),
  languages: z.array(line(40)).max(10),
  dialect: line(40).optional(),
  introduction: line(500).optional(),
  consent,
  portrait: picture.optional(),
})

const term = { ...paged, name: title, description: line(200).optional(), order }
const theme = z.strictObject({ kind: z.literal('theme'), ...term })
const audience = z.strictObject({ kind: z.literal('audience'), ...term })
const form = z.strictObject({ kind: z.literal('form'), ...term })

/** 乡土教材. Its chapters name it, not the other way round. */
const textbook = z.strictObject({
  kind: z.literal('textbook'),
  ...paged,
  number: z.int().min(1).max(999),
  title,
  audience: id,
  edition: line(80),
  summary: line(300),
  introduction: richText.optional(),
  cover: picture.optional(),
})

const chapter = z.strictObject({
  kind: z.literal('chapter'),
  ...paged,
  textbook: id,
  order,
  title,
  summary: line(300).optional(),
  body: richText,
})

/** 移风易俗主题活动 with its 倡议书. */
const campaign = z.strictObject({
  kind: z.literal('campaign'),
  ...paged,
  title,
  summary: line(300),
  period: z.strictObject({ from: day, to: day.optional() }),
  picture: picture.optional(),
  pledge: z
    .strictObject({
      title,
      preamble: richText,
      items: z.array(line(200)).min(1).max(30),
      signedBy: line(120).optional(),
      on: day.optional(),
    })
    .optional(),
  sections: z.array(z.strictObject({ title, body: richText })).max(30),
})

/** 宣传资料: 倡议书, 村规民约, 活动, 案例, 问答, 宣传画. */
const campaignPiece = z.strictObject({
  kind: z.literal('campaign-piece'),
  ...paged,
  campaign: id,
  type: z.enum(['pledge', 'village-rules', 'activity', 'case', 'questions', 'poster']),
  order,
  title,
  summary: line(300),
  on: day.optional(),
  place: line(120).optional(),
  picture: picture.optional(),
  body: richText,
})

/** 新闻故事. */
const story = z.strictObject({
  kind: z.literal('story'),
  ...paged,
  title,
  summary: line(300),
  on: day,
  byline: line(120).optional(),
  source: line(120).optional(),
  picture: picture.optional(),
  body: richText,
  themes: z.array(id).max(20),
  figures: z.array(id).max(20),
})

/** 先进典型: an exemplary person, family or group. */
const figure = z.strictObject({
  kind: z.literal('figure'),
  ...paged,
  name: title,
  type: z.enum(['person', 'family', 'group']),
  place: line(120).optional(),
  deed: line(200),
  honours: z
    .array(z.strictObject({ title, year: z.int().min(1949).max(2100), source: line(120) }))
    .max(50),
  consent,
  picture: picture.optional(),
  body: richText,
})

/** 文明实践中心, 所, 站. */
const venue = z.strictObject({
  kind: z.literal('venue'),
  ...paged,
  level: z.enum(['centre', 'institute', 'station']),
  parent: id.optional(),
  order,
  name: title,
  district: line(80),
  address: line(200).optional(),
  telephone: line(40).optional(),
  hours: line(200).optional(),
  introduction: richText.optional(),
  picture: picture.optional(),
})

/** An address set by hand, say from a former site. Moved documents need none: the view knows. */
const redirect = z.strictObject({
  kind: z.literal('redirect'),
  ...base,
  from: sitePath,
  to: z.union([reference, sitePath]),
})

const siteSettings = z.strictObject({
  kind: z.literal('site-settings'),
  ...base,
  name: title,
  organisation: line(120),
  tagline: line(120),
  description: line(300),
  contact: z.strictObject({
    office: line(120),
    address: line(200).optional(),
    telephone: line(40).optional(),
    hours: line(120).optional(),
    email: z.email().max(120).optional(),
  }),
  /** Figures stated about the city: from here alone, always with source and year. */
  facts: z
    .array(
      z.strictObject({
        key: slug,
        label: line(40),
        value: line(40),
        unit: line(20).optional(),
        source: line(120),
        year: z.int().min(1949).max(2100),
      }),
    )
    .max(60),
  footer: line(300).optional(),
  filings: z.array(z.strictObject({ label: line(80), url: webAddress.optional() })).max(6),
  about: richText,
})

const homePage = z.strictObject({
  kind: z.literal('home-page'),
  ...base,
  headline: title,
  introduction: line(300),
  picture: picture.optional(),
  facts: z.array(slug).max(12),
  lectures: z.array(id).max(12),
  stories: z.array(id).max(12),
  figures: z.array(id).max(12),
  campaign: id.optional(),
  notice: z.strictObject({ text: line(200), to: sitePath.optional() }).optional(),
})

const navigation = z.strictObject({
  kind: z.literal('navigation'),
  ...base,
  main: z
    .array(z.strictObject({ label: line(20), to: sitePath }))
    .min(1)
    .max(10),
  footer: z.array(z.strictObject({ label: line(40), to: z.union([sitePath, webAddress]) })).max(20),
})

export const documentSchemas = {
  lecture,
  team,
  lecturer,
  theme,
  audience,
  form,
  textbook,
  chapter,
  campaign,
  'campaign-piece': campaignPiece,
  story,
  figure,
  venue,
  redirect,
  'site-settings': siteSettings,
  'home-page': homePage,
  navigation,
} as const

export const documentSchema = z.discriminatedUnion('kind', [
  lecture,
  team,
  lecturer,
  theme,
  audience,
  form,
  textbook,
  chapter,
  campaign,
  campaignPiece,
  story,
  figure,
  venue,
  redirect,
  siteSettings,
  homePage,
  navigation,
])

export type LedgerDocument = z.infer<typeof documentSchema>
export type DocumentOf<K extends z.infer<typeof kind>> = Extract<LedgerDocument, { kind: K }>
