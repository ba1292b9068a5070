/** What the search knows of a page: nothing that the page itself does not show. */

/** Where the page of results is. The release has its frame there. */
export const searchPath = '/search/'

/** The kinds that readers can ask for, in the order of the menu. */
export const searchKinds = {
  lecture: '宣讲题目',
  textbook: '乡土教材',
  pledge: '倡议书',
  campaign: '移风易俗',
  story: '新闻故事',
  figure: '先进典型',
  team: '宣讲队伍',
  venue: '文明实践',
} as const

export type SearchKind = keyof typeof searchKinds

/** What a page says of itself. `text` is the rest of it, a block a line. */
export interface PageText {
  kind: SearchKind
  title: string
  summary: string
  text: string
  /** YYYY-MM-DD, of what belongs to a day. */
  day?: string
}

export interface SearchDocument extends PageText {
  /** A syllable for each character of the title, `.` for what has none, parted by blanks. */
  pinyin: string
}
