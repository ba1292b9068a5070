/** A page as the search knows it, for one test. */
import type { SearchDocument } from '../../../site/search/index.ts'

export const aSearchDocument = (about: Partial<SearchDocument> = {}): SearchDocument => ({
  kind: 'story',
  title: '彩礼怎么开口',
  summary: '两家人坐在炕头上商量。',
  text: '示例村的年轻人定下五条约定。\n移风易俗，从自家做起。',
  day: '2026-03-08',
  pinyin: 'cai li zen me kai kou',
  ...about,
})
