/** The site's own documents. A ledger that lacks one still makes a whole site. */
import type { DocumentOf } from '../../../ledger/index.ts'
import { documentOf, selector } from './reading.ts'
import { edition } from './edition.ts'

export type SiteSettings = DocumentOf<'site-settings'>
export type Fact = SiteSettings['facts'][number]

/** What stands where the office has not said it yet. */
export const awaiting = '待填写'

const withoutSettings: Omit<SiteSettings, 'kind' | 'id'> = {
  name: '宣讲',
  organisation: awaiting,
  tagline: '听得懂、记得住、传得开',
  description: '宣讲题目、乡土教材、新闻故事与文明实践。',
  contact: { office: awaiting },
  facts: [],
  filings: [],
  about: [{ type: 'paragraph', children: [{ type: 'text', text: awaiting }] }],
}

const mainPages = [
  { label: '宣讲题目', to: '/lectures/' },
  { label: '乡土教材', to: '/textbooks/' },
  { label: '移风易俗', to: '/campaigns/' },
  { label: '新闻故事', to: '/stories/' },
  { label: '先进典型', to: '/figures/' },
  { label: '文明实践', to: '/venues/' },
]

/** All but the long text, for every page. */
export const siteSettings = selector(
  'site settings',
  (): Omit<SiteSettings, 'kind' | 'id' | 'about' | 'facts'> => {
    const { about: _about, facts: _facts, ...rest } = wholeSettings()
    return rest
  },
)

/** With what only the page about the site shows. */
export const wholeSettings = (): Omit<SiteSettings, 'kind' | 'id'> =>
  documentOf('site-settings', 'site-settings') ?? withoutSettings

export const navigation = (): Pick<DocumentOf<'navigation'>, 'main' | 'footer'> =>
  documentOf('navigation', 'navigation') ?? {
    main: mainPages,
    footer: [{ label: '关于', to: '/about/' }],
  }

export const homePage = (): DocumentOf<'home-page'> | undefined =>
  documentOf('home-page', 'home-page')

/** The facts with these keys, in the order named. */
export const factsNamed = selector('facts named', (keys: readonly string[]): Fact[] =>
  keys.flatMap((key) => wholeSettings().facts.find((fact) => fact.key === key) ?? []),
)

/** An address with scheme and host. */
export const absolute = (path: string): string => `${edition().origin}${path}`
