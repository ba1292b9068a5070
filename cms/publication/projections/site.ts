/** The site itself: settings, home page, navigation, and addresses of former sites. */
import type { Projection } from './projection.ts'
import type { WorkingCopy } from './working-copy.ts'

export const redirect: Projection<'redirect'> = (copy) => ({
  from: copy.line('from'),
  to: copy.reference('document') ?? copy.line('address'),
})

export const siteSettings: Projection<'site-settings'> = (copy) => ({
  name: copy.line('name'),
  organisation: copy.line('organisation'),
  tagline: copy.line('tagline'),
  description: copy.line('description'),
  contact: contactOf(copy.group('contact')),
  facts: copy.rows('facts').map((row) => ({
    key: row.line('key'),
    label: row.line('label'),
    value: row.line('value'),
    unit: row.line('unit'),
    source: row.line('source'),
    year: row.number('year'),
  })),
  footer: copy.line('footer'),
  filings: copy.rows('filings').map((row) => ({ label: row.line('label'), url: row.line('url') })),
  about: copy.rich('about'),
})

const contactOf = (group: WorkingCopy) => ({
  office: group.line('office'),
  address: group.line('address'),
  telephone: group.line('telephone'),
  hours: group.line('hours'),
  email: group.line('email'),
})

export const homePage: Projection<'home-page'> = (copy) => ({
  headline: copy.line('headline'),
  introduction: copy.line('introduction'),
  picture: copy.picture('picture'),
  facts: copy.lines('facts'),
  lectures: copy.many('lectures', 'lecture'),
  stories: copy.many('stories', 'story'),
  figures: copy.many('figures', 'figure'),
  campaign: copy.one('campaign', 'campaign'),
  notice: noticeOf(copy.group('notice')),
})

function noticeOf(group: WorkingCopy) {
  const text = group.line('text')
  return text ? { text, to: group.line('to') } : undefined
}

export const navigation: Projection<'navigation'> = (copy) => ({
  main: copy.rows('main').map((row) => ({ label: row.line('label'), to: row.line('to') })),
  footer: copy.rows('footer').map((row) => ({ label: row.line('label'), to: row.line('to') })),
})
