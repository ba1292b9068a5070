/** 乡土教材 and their chapters. */
import type { Projection } from './projection.ts'

export const textbook: Projection<'textbook'> = (copy) => ({
  slug: copy.line('slug'),
  number: copy.number('number'),
  title: copy.line('title'),
  audience: copy.one('audience', 'audience'),
  edition: copy.line('edition'),
  summary: copy.line('summary'),
  introduction: copy.rich('introduction'),
  cover: copy.picture('cover'),
})

export const chapter: Projection<'chapter'> = (copy) => ({
  slug: copy.line('slug'),
  textbook: copy.one('textbook', 'textbook'),
  order: copy.number('order'),
  title: copy.line('title'),
  summary: copy.line('summary'),
  body: copy.rich('body'),
})
