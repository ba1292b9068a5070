/** 新闻故事. */
import {
  dayField,
  lineField,
  longLineField,
  pictureFields,
  relationsField,
  richTextField,
  titleField,
} from '../fields/index.ts'
import { documentCollection } from './document-collection.ts'

export const Stories = documentCollection({
  kind: 'story',
  group: '典型与故事',
  description: '宣讲和文明实践的新闻故事。',
  columns: ['title', 'on', 'source', 'byline', 'updatedAt'],
  search: ['title', 'summary', 'byline', 'source'],
  sort: '-on',
  slug: { reserved: ['page'] },
  fields: [
    titleField(),
    longLineField({
      name: 'summary',
      label: '摘要',
      max: 300,
      description: '显示在列表里，一两句话说清楚发生了什么。',
    }),
    dayField({ name: 'on', label: '日期', description: '事情发生或首次刊登的日期。' }),
    {
      type: 'row',
      fields: [
        lineField({ name: 'byline', label: '作者', max: 120, half: true }),
        lineField({
          name: 'source',
          label: '来源',
          max: 120,
          half: true,
          description: '转载时填写原来的媒体。',
        }),
      ],
    },
    ...pictureFields(),
    richTextField({ name: 'body', label: '正文' }),
    relationsField({ name: 'themes', label: '主题', to: 'themes', max: 20 }),
    relationsField({ name: 'figures', label: '文中的先进典型', to: 'figures', max: 20 }),
  ],
})
