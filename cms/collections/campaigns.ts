/** 移风易俗主题活动 with its 倡议书. */
import type { Field } from 'payload'
import {
  dayField,
  lineField,
  longLineField,
  pictureFields,
  richTextField,
  titleField,
} from '../fields/index.ts'
import { documentCollection } from './document-collection.ts'

const basics: Field[] = [
  titleField({ label: '活动名称' }),
  longLineField({ name: 'summary', label: '活动简介', max: 300 }),
  {
    name: 'period',
    label: '活动时间',
    type: 'group',
    fields: [
      {
        type: 'row',
        fields: [
          dayField({ name: 'from', label: '开始日期' }),
          dayField({
            name: 'to',
            label: '结束日期',
            notBefore: 'from',
            description: '长期开展可以不填。',
          }),
        ],
      },
    ],
  },
  ...pictureFields(),
]

const pledge: Field = {
  name: 'pledge',
  label: '倡议书',
  type: 'group',
  admin: { description: '没有倡议书时全部留空。' },
  fields: [
    lineField({ name: 'title', label: '倡议书标题', max: 120 }),
    richTextField({ name: 'preamble', label: '开头' }),
    {
      name: 'items',
      label: '倡议',
      labels: { singular: '一条倡议', plural: '倡议' },
      type: 'array',
      maxRows: 30,
      fields: [longLineField({ name: 'text', label: '内容', max: 200, required: true })],
    },
    lineField({ name: 'signedBy', label: '落款单位', max: 120 }),
    dayField({ name: 'on', label: '落款日期' }),
  ],
}

const sections: Field = {
  name: 'sections',
  label: '栏目',
  labels: { singular: '栏目', plural: '栏目' },
  type: 'array',
  maxRows: 30,
  fields: [
    lineField({ name: 'title', label: '栏目标题', max: 120, required: true }),
    richTextField({ name: 'body', label: '栏目内容' }),
  ],
}

export const Campaigns = documentCollection({
  kind: 'campaign',
  group: '移风易俗',
  description: '移风易俗主题活动，连同倡议书和栏目。',
  columns: ['title', 'period.from', 'period.to', 'updatedAt'],
  search: ['title', 'summary'],
  fields: [
    {
      type: 'tabs',
      tabs: [
        { label: '基本信息', fields: basics },
        { label: '倡议书', fields: [pledge] },
        { label: '栏目', fields: [sections] },
      ],
    },
  ],
})
