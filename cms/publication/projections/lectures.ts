/** 宣讲: lectures, teams, lecturers and the terms they are found by. */
import type { Projection } from './projection.ts'
import type { WorkingCopy } from './working-copy.ts'

export const lecture: Projection<'lecture'> = (copy) => ({
  slug: copy.line('slug'),
  number: copy.number('number'),
  title: copy.line('title'),
  promise: copy.line('promise'),
  theme: copy.one('theme', 'theme'),
  audiences: copy.many('audiences', 'audience'),
  forms: copy.many('forms', 'form'),
  lengths: copy.numbers('lengths'),
  team: copy.one('team', 'team'),
  lecturers: copy.many('lecturers', 'lecturer'),
  picture: copy.picture('picture'),
  outline: copy.rich('outline'),
  script: copy.rich('script'),
  dialect: dialectOf(copy.group('dialect')),
  examples: copy.references('examples'),
  questions: copy.rows('questions').map((row) => ({
    question: row.line('question'),
    answer: row.rich('answer'),
  })),
  materials: copy.files('materials'),
  chapters: copy.many('chapters', 'chapter'),
  validUntil: copy.day('validUntil'),
  // The office's own business, as of all kinds.
  reviewOn: undefined,
  owner: copy.line('owner'),
})

function dialectOf(group: WorkingCopy) {
  const dialect = { name: group.line('name'), text: group.rich('text') }
  return dialect.name || dialect.text ? dialect : undefined
}

export const team: Projection<'team'> = (copy) => ({
  slug: copy.line('slug'),
  name: copy.line('name'),
  awaitsName: copy.flag('awaitsName'),
  tier: copy.choice('tier'),
  order: copy.number('order'),
  parent: copy.one('parent', 'team'),
  field: copy.line('field'),
  contactOffice: copy.line('contactOffice'),
  contactTelephone: copy.line('contactTelephone'),
  introduction: copy.rich('introduction'),
  picture: copy.picture('picture'),
})

export const lecturer: Projection<'lecturer'> = (copy) => ({
  slug: copy.line('slug'),
  name: copy.line('name'),
  team: copy.one('team', 'team'),
  fields: copy.lines('fields'),
  languages: copy.lines('languages'),
  dialect: copy.line('dialect'),
  introduction: copy.line('introduction'),
  consent: consentOf(copy),
  portrait: copy.picture('portrait'),
})

/** Who consented stays in the office; the ledger says only since when, for what. */
export function consentOf(copy: WorkingCopy) {
  const group = copy.group('consent')
  return { name: group.day('name'), picture: group.day('picture') }
}

const term = (copy: WorkingCopy) => ({
  slug: copy.line('slug'),
  name: copy.line('name'),
  description: copy.line('description'),
  order: copy.number('order'),
})

export const theme: Projection<'theme'> = term
export const audience: Projection<'audience'> = term
export const form: Projection<'form'> = term
