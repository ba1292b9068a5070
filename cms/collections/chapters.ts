/** 章 of a textbook. */
import {
  longLineField,
  orderField,
  relationField,
  richTextField,
  titleField,
} from '../fields/index.ts'
import { documentCollection } from './document-collection.ts'

export const Chapters = documentCollection({
  kind: 'chapter',
  group: '宣讲',
  description: '乡土教材的各章。',
  columns: ['title', 'textbook', 'order'],
  search: ['title', 'summary'],
  sort: 'order',
  fields: [
    relationField({ name: 'textbook', label: '教材', to: 'textbooks' }),
    titleField({ label: '章名', within: 'textbook' }),
    longLineField({ name: 'summary', label: '本章提要', max: 300 }),
    richTextField({ name: 'body', label: '正文' }),
    orderField('第几章，数字小的排在前面。'),
  ],
})
