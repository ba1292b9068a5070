/**
 * Which collection or global holds the working copies of a kind. Also for the
 * browser: of the ledger it takes types only.
 */
import type { Kind } from '../ledger/index.ts'

export const collections = {
  lecture: 'lectures',
  team: 'teams',
  lecturer: 'lecturers',
  theme: 'themes',
  audience: 'audiences',
  form: 'forms',
  textbook: 'textbooks',
  chapter: 'chapters',
  campaign: 'campaigns',
  'campaign-piece': 'campaign-pieces',
  story: 'stories',
  figure: 'figures',
  venue: 'venues',
  redirect: 'redirects',
} as const

export type SingleKind = 'site-settings' | 'home-page' | 'navigation'
export type CollectionKind = keyof typeof collections
export type KindCollection = (typeof collections)[CollectionKind]

/** What editors call a kind. */
export const kindNames: Record<Kind, string> = {
  lecture: '宣讲题目',
  team: '宣讲队伍',
  lecturer: '宣讲员',
  theme: '主题',
  audience: '受众',
  form: '宣讲形式',
  textbook: '乡土教材',
  chapter: '章',
  campaign: '主题活动',
  'campaign-piece': '宣传资料',
  story: '新闻故事',
  figure: '先进典型',
  venue: '文明实践阵地',
  redirect: '旧网址',
  'site-settings': '网站设置',
  'home-page': '首页',
  navigation: '导航',
}

export const isKind = (text: unknown): text is Kind =>
  typeof text === 'string' && Object.hasOwn(kindNames, text)

export const isSingleKind = (kind: Kind): kind is SingleKind => !Object.hasOwn(collections, kind)

/** The collection of a kind. Kinds of which there is one are globals, with the kind's own name. */
export const collectionOf = (kind: CollectionKind): KindCollection => collections[kind]

/** The kind that a collection or global holds; undefined for media, users and the like. */
export function kindOf(slug: string): Kind | undefined {
  if (isKind(slug) && isSingleKind(slug)) return slug
  return (Object.keys(collections) as CollectionKind[]).find((kind) => collections[kind] === slug)
}

/** Where a document is edited in the admin. */
export function placeOf(kind: string, id: string): string {
  if (!isKind(kind)) return '/admin'
  return isSingleKind(kind)
    ? `/admin/globals/${kind}`
    : `/admin/collections/${collections[kind]}/${id}`
}
