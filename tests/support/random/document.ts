/** A random valid document of any kind. It may name documents that are not published. */
import { parseDocument } from '../../../ledger/index.ts'
import type { DocumentOf, Kind, LedgerDocument, RichText } from '../../../ledger/index.ts'
import { aRichText } from '../rich-text.ts'
import { someFiles, somePictures } from './blobs.ts'
import type { Chance } from './chance.ts'
import { aSentence, aTitle, prose } from './chinese.ts'
import { formerSite, idsOf, lists, references } from './pools.ts'

interface Request {
  chance: Chance
  id: string
  /** Not looked at where the kind has no page. */
  slug: string
}

export function randomDocument(kind: Kind, request: Request): LedgerDocument {
  const { chance, id } = request
  const document = { kind, id, ...writers[kind](chance, request.slug) }
  return parseDocument(chance.happens(0.3) ? { ...document, sample: true } : document)
}

type Text<K extends Kind> = Omit<DocumentOf<K>, 'kind' | 'id' | 'sample'>
type Writers = { [K in Kind]: (chance: Chance, slug: string) => Text<K> }

const day = (chance: Chance) =>
  `2026-0${1 + chance.below(9)}-${String(1 + chance.below(28)).padStart(2, '0')}`
const order = (chance: Chance) => chance.below(4)
const consented = { name: '2026-01-05', picture: '2026-01-05' }

/** The key with its value, or nothing. */
const perhaps = <K extends string, V>(chance: Chance, key: K, value: V): { [key in K]?: V } =>
  chance.happens(0.5) ? ({ [key]: value } as { [key in K]: V }) : {}

const picture = (chance: Chance) => perhaps(chance, 'picture', chance.pick(somePictures))

/** Prose with a link to any document, a picture now and then, every block now and then. */
function body(chance: Chance): RichText {
  const to = chance.pick(references)
  const link: RichText[number] = {
    type: 'paragraph',
    children: [{ type: 'link', to, children: [{ type: 'text', text: aTitle(chance) }] }],
  }
  const text = [...prose(chance, 60), link]
  if (chance.happens(0.2)) text.push({ type: 'picture', picture: chance.pick(somePictures) })
  return chance.happens(0.2) ? [...text, ...aRichText('随手记')] : text
}

const term = (chance: Chance, slug: string) => ({
  slug,
  name: aTitle(chance),
  ...perhaps(chance, 'description', aSentence(chance)),
  order: order(chance),
})

const atLeastOne = (chance: Chance, kind: Kind) => [
  ...new Set([chance.pick(idsOf(kind)), ...chance.some(idsOf(kind), 2)]),
]

const writers: Writers = {
  theme: term,
  audience: term,
  form: term,
  lecture: (chance, slug) => ({
    slug,
    number: 1 + chance.below(9),
    title: aTitle(chance),
    promise: aSentence(chance),
    theme: chance.pick(idsOf('theme')),
    audiences: atLeastOne(chance, 'audience'),
    forms: atLeastOne(chance, 'form'),
    lengths: chance.pick([[10], [3, 10], [10, 30, 60]]),
    ...perhaps(chance, 'team', chance.pick(idsOf('team'))),
    lecturers: chance.some(idsOf('lecturer'), 2),
    ...picture(chance),
    outline: body(chance),
    ...perhaps(chance, 'script', body(chance)),
    ...perhaps(chance, 'dialect', { name: '永昌话', text: body(chance) }),
    examples: chance.some(references, 3),
    questions: chance.happens(0.5) ? [{ question: aSentence(chance), answer: body(chance) }] : [],
    materials: chance.some(someFiles, 2),
    chapters: chance.some(idsOf('chapter'), 2),
    ...perhaps(chance, 'validUntil', day(chance)),
  }),
  team: (chance, slug) => ({
    slug,
    name: aTitle(chance),
    ...perhaps(chance, 'awaitsName', true as const),
    tier: chance.pick(['backbone', 'squad'] as const),
    order: order(chance),
    ...perhaps(chance, 'parent', chance.pick(idsOf('team'))),
    ...perhaps(chance, 'introduction', body(chance)),
    ...picture(chance),
  }),
  lecturer: (chance, slug) => ({
    slug,
    name: `示例宣讲员${chance.below(9)}`,
    ...perhaps(chance, 'team', chance.pick(idsOf('team'))),
    fields: ['家风'],
    languages: ['普通话'],
    ...perhaps(chance, 'introduction', aSentence(chance)),
    consent: consented,
    ...perhaps(chance, 'portrait', chance.pick(somePictures)),
  }),
  textbook: (chance, slug) => ({
    slug,
    number: 1 + chance.below(9),
    title: aTitle(chance),
    audience: chance.pick(idsOf('audience')),
    edition: '2026年第1版',
    summary: aSentence(chance),
    ...perhaps(chance, 'introduction', body(chance)),
    ...perhaps(chance, 'cover', chance.pick(somePictures)),
  }),
  chapter: (chance, slug) => ({
    slug,
    textbook: chance.pick(idsOf('textbook')),
    order: order(chance),
    title: aTitle(chance),
    ...perhaps(chance, 'summary', aSentence(chance)),
    body: body(chance),
  }),
  campaign: (chance, slug) => ({
    slug,
    title: aTitle(chance),
    summary: aSentence(chance),
    period: { from: day(chance), ...perhaps(chance, 'to', day(chance)) },
    ...picture(chance),
    ...perhaps(chance, 'pledge', {
      title: aTitle(chance),
      preamble: body(chance),
      items: [aSentence(chance), aSentence(chance)],
    }),
    sections: chance.happens(0.5) ? [{ title: aTitle(chance), body: body(chance) }] : [],
  }),
  'campaign-piece': (chance, slug) => ({
    slug,
    campaign: chance.pick(idsOf('campaign')),
    type: chance.pick(['pledge', 'village-rules', 'activity', 'case', 'questions', 'poster']),
    order: order(chance),
    title: aTitle(chance),
    summary: aSentence(chance),
    ...perhaps(chance, 'on', day(chance)),
    ...picture(chance),
    body: body(chance),
  }),
  story: (chance, slug) => ({
    slug,
    title: aTitle(chance),
    summary: aSentence(chance),
    on: day(chance),
    ...perhaps(chance, 'byline', '示例作者'),
    ...picture(chance),
    body: body(chance),
    themes: chance.some(idsOf('theme'), 2),
    figures: chance.some(idsOf('figure'), 2),
  }),
  figure: (chance, slug) => ({
    slug,
    name: `示例人物${chance.below(9)}`,
    type: chance.pick(['person', 'family', 'group']),
    deed: aSentence(chance),
    honours: chance.happens(0.5) ? [{ title: '身边好人', year: 2025, source: '示例来源' }] : [],
    consent: consented,
    ...picture(chance),
    body: body(chance),
  }),
  venue: (chance, slug) => ({
    slug,
    level: chance.pick(['centre', 'institute', 'station']),
    ...perhaps(chance, 'parent', chance.pick(idsOf('venue'))),
    order: order(chance),
    name: aTitle(chance),
    district: chance.pick(['金川区', '永昌县']),
    ...perhaps(chance, 'introduction', body(chance)),
    ...picture(chance),
  }),
  redirect: (chance) => ({
    from: chance.pick(formerSite),
    to: chance.happens(0.7) ? chance.pick(references) : chance.pick(lists),
  }),
  'site-settings': (chance) => ({
    name: chance.pick(['金昌宣讲', '宣讲在身边']),
    organisation: '示例讲师团',
    tagline: '听得懂、记得住、传得开',
    description: aSentence(chance),
    contact: { office: '示例讲师团办公室', ...perhaps(chance, 'hours', '周一至周五 9:00—17:30') },
    facts: chance.some(facts, 2),
    ...perhaps(chance, 'footer', aSentence(chance)),
    filings: [],
    about: body(chance),
  }),
  'home-page': (chance) => ({
    headline: aTitle(chance),
    introduction: aSentence(chance),
    ...picture(chance),
    facts: chance.some(
      facts.map(({ key }) => key),
      2,
    ),
    lectures: chance.some(idsOf('lecture'), 3),
    stories: chance.some(idsOf('story'), 3),
    figures: chance.some(idsOf('figure'), 2),
    ...perhaps(chance, 'campaign', chance.pick(idsOf('campaign'))),
    ...perhaps(chance, 'notice', { text: aSentence(chance), to: chance.pick(lists) }),
  }),
  navigation: (chance) => ({
    main: [chance.pick(lists), ...chance.some(lists, 4)].map((to) => ({ label: '栏目', to })),
    footer: chance.some(lists, 2).map((to) => ({ label: '更多', to })),
  }),
}

const facts = ['venues', 'teams', 'lectures'].map((key, index) => ({
  key,
  label: `示例数字${index + 1}`,
  value: String(202 + index),
  unit: '个',
  source: '示例来源',
  year: 2025,
}))
