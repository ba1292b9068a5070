/** Which fields of a collection a text is written into. Also for the browser. */
import type { KindCollection } from '../kinds.ts'
import { lectureFields, type GuessedField } from './guesses/fields.ts'

export interface Target {
  title: { field: string; label: string }
  /** The first is taken unless another is chosen. */
  bodies: { field: string; label: string }[]
  summary?: { field: string; label: string; max: number }
  day?: { field: string; label: string }
  /** The text is divided at its first-level headings into chapters; what stands before goes into the body. */
  hasChapters?: true
  /** Further fields that are guessed from the text and confirmed with it. */
  guessed?: readonly GuessedField[]
}

export const targets: Partial<Record<KindCollection, Target>> = {
  stories: {
    title: { field: 'title', label: '标题' },
    summary: { field: 'summary', label: '摘要', max: 300 },
    day: { field: 'on', label: '日期' },
    bodies: [{ field: 'body', label: '正文' }],
  },
  lectures: {
    title: { field: 'title', label: '标题' },
    bodies: [
      { field: 'outline', label: '提纲（公开）' },
      { field: 'script', label: '讲稿全文（只给宣讲员）' },
    ],
    guessed: lectureFields,
  },
  chapters: {
    title: { field: 'title', label: '章名' },
    summary: { field: 'summary', label: '本章提要', max: 300 },
    bodies: [{ field: 'body', label: '正文' }],
  },
  textbooks: {
    title: { field: 'title', label: '书名' },
    summary: { field: 'summary', label: '内容提要', max: 300 },
    bodies: [{ field: 'introduction', label: '前言' }],
    hasChapters: true,
  },
  'campaign-pieces': {
    title: { field: 'title', label: '标题' },
    summary: { field: 'summary', label: '摘要', max: 300 },
    day: { field: 'on', label: '日期' },
    bodies: [{ field: 'body', label: '正文' }],
  },
  figures: {
    title: { field: 'name', label: '姓名或名称' },
    bodies: [{ field: 'body', label: '事迹' }],
  },
}

export const targetOf = (collection: string): Target | undefined =>
  Object.hasOwn(targets, collection) ? targets[collection as KindCollection] : undefined
