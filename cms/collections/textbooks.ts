/** 乡土教材. Its chapters name it, not the other way round. */
import {
  lineField,
  longLineField,
  pictureFields,
  relationField,
  richTextField,
  titleField,
  wholeNumberField,
} from '../fields/index.ts'
import { documentCollection } from './document-collection.ts'

export const Textbooks = documentCollection({
  kind: 'textbook',
  group: '宣讲',
  description: '分众化编写的乡土教材。各章在“章”里编写。',
  columns: ['number', 'title', 'audience', 'edition'],
  search: ['title', 'summary'],
  sort: 'number',
  fields: [
    wholeNumberField({
      name: 'number',
      label: '编号',
      min: 1,
      max: 999,
      unique: true,
      description: '教材在目录里的编号，每本一个。',
    }),
    titleField({ label: '书名' }),
    relationField({ name: 'audience', label: '受众', to: 'audiences' }),
    lineField({ name: 'edition', label: '版次', max: 80, description: '例如：2025 年第一版。' }),
    longLineField({ name: 'summary', label: '内容提要', max: 300 }),
    richTextField({ name: 'introduction', label: '前言' }),
    ...pictureFields({ name: 'cover', label: '封面' }),
    {
      name: 'chapters',
      label: '各章',
      type: 'join',
      collection: 'chapters' as never,
      on: 'textbook',
      defaultSort: 'order',
      admin: { defaultColumns: ['order', 'title'], description: '保存教材后，可以在这里添加章。' },
    },
  ],
})
