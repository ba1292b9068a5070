/** 先进典型: an exemplary person, family or group, with recorded consent. */
import {
  consentField,
  lineField,
  longLineField,
  pictureFields,
  richTextField,
  titleField,
  wholeNumberField,
} from '../fields/index.ts'
import { documentCollection } from './document-collection.ts'

export const Figures = documentCollection({
  kind: 'figure',
  group: '典型与故事',
  description: '先进典型人物、家庭和集体。没有本人同意，姓名和照片不能公开。',
  title: 'name',
  columns: ['name', 'type', 'place', 'deed', 'consent.name'],
  search: ['name', 'place', 'deed'],
  sort: 'name',
  fields: [
    titleField({ name: 'name', label: '姓名或名称' }),
    {
      name: 'type',
      label: '类型',
      type: 'select',
      required: true,
      defaultValue: 'person',
      options: [
        { value: 'person', label: '个人' },
        { value: 'family', label: '家庭' },
        { value: 'group', label: '集体' },
      ],
    },
    lineField({
      name: 'place',
      label: '所在地方',
      max: 120,
      description: '写到村、社区或单位，不写门牌号。',
    }),
    longLineField({ name: 'deed', label: '一句话事迹', max: 200 }),
    {
      name: 'honours',
      label: '荣誉',
      labels: { singular: '荣誉', plural: '荣誉' },
      type: 'array',
      maxRows: 50,
      fields: [
        lineField({ name: 'title', label: '荣誉名称', max: 120, required: true }),
        {
          type: 'row',
          fields: [
            wholeNumberField({ name: 'year', label: '年份', min: 1949, max: 2100 }),
            lineField({ name: 'source', label: '授予单位或出处', max: 120, half: true }),
          ],
        },
      ],
    },
    consentField('照片'),
    ...pictureFields({ description: '先填写“同意公开照片的日期”，再选图片。' }),
    richTextField({ name: 'body', label: '事迹' }),
  ],
})
