/** 新闻故事, 先进典型, 阵地. */
import { consentOf } from './lectures.ts'
import type { Projection } from './projection.ts'

export const story: Projection<'story'> = (copy) => ({
  slug: copy.line('slug'),
  title: copy.line('title'),
  summary: copy.line('summary'),
  on: copy.day('on'),
  byline: copy.line('byline'),
  source: copy.line('source'),
  picture: copy.picture('picture'),
  body: copy.rich('body'),
  themes: copy.many('themes', 'theme'),
  figures: copy.many('figures', 'figure'),
})

export const figure: Projection<'figure'> = (copy) => ({
  slug: copy.line('slug'),
  name: copy.line('name'),
  type: copy.choice('type'),
  place: copy.line('place'),
  deed: copy.line('deed'),
  honours: copy.rows('honours').map((row) => ({
    title: row.line('title'),
    year: row.number('year'),
    source: row.line('source'),
  })),
  consent: consentOf(copy),
  picture: copy.picture('picture'),
  body: copy.rich('body'),
})

export const venue: Projection<'venue'> = (copy) => ({
  slug: copy.line('slug'),
  level: copy.choice('level'),
  parent: copy.one('parent', 'venue'),
  order: copy.number('order'),
  name: copy.line('name'),
  district: copy.line('district'),
  address: copy.line('address'),
  telephone: copy.line('telephone'),
  hours: copy.line('hours'),
  introduction: copy.rich('introduction'),
  picture: copy.picture('picture'),
})
