/** 移风易俗: campaigns with their pledge, and campaign pieces. */
import type { Projection } from './projection.ts'
import type { WorkingCopy } from './working-copy.ts'

export const campaign: Projection<'campaign'> = (copy) => ({
  slug: copy.line('slug'),
  title: copy.line('title'),
  summary: copy.line('summary'),
  period: { from: copy.group('period').day('from'), to: copy.group('period').day('to') },
  picture: copy.picture('picture'),
  pledge: pledgeOf(copy.group('pledge')),
  sections: copy
    .rows('sections')
    .map((row) => ({ title: row.line('title'), body: row.rich('body') })),
})

/** A pledge without title, words and items is none. */
function pledgeOf(group: WorkingCopy) {
  const pledge = {
    title: group.line('title'),
    preamble: group.rich('preamble'),
    items: group.lines('items'),
    signedBy: group.line('signedBy'),
    on: group.day('on'),
  }
  return pledge.title || pledge.preamble || pledge.items.length > 0 ? pledge : undefined
}

export const campaignPiece: Projection<'campaign-piece'> = (copy) => ({
  slug: copy.line('slug'),
  campaign: copy.one('campaign', 'campaign'),
  type: copy.choice('type'),
  order: copy.number('order'),
  title: copy.line('title'),
  summary: copy.line('summary'),
  on: copy.day('on'),
  place: copy.line('place'),
  picture: copy.picture('picture'),
  body: copy.rich('body'),
})
