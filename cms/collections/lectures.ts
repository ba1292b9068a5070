/** 宣讲题目: the menu, and in each document everything needed to give the lecture. */
import type { Field } from 'payload'
import {
  dayField,
  lineField,
  pictureFields,
  relationField,
  relationsField,
  requireChosen,
  richTextField,
  titleField,
  wholeNumberField,
} from '../fields/index.ts'
import { messages } from '../messages.ts'
import { documentCollection } from './document-collection.ts'

const basics: Field[] = [
  {
    type: 'row',
    fields: [
      wholeNumberField({
        name: 'number',
        label: '总菜单编号',
        min: 1,
        max: 99_999,
        unique: true,
        description: '题目在总菜单里的编号，每个题目一个。',
      }),
      lengthsField(),
    ],
  },
  titleField({ description: '群众一看就懂的题目。' }),
  lineField({
    name: 'promise',
    label: '一句话承诺',
    max: 120,
    description: '听完这一讲能明白什么，用一句话说清楚。',
  }),
  relationField({ name: 'theme', label: '主题', to: 'themes' }),
  relationsField({ name: 'audiences', label: '受众', to: 'audiences', max: 20 }),
  relationsField({ name: 'forms', label: '宣讲形式', to: 'forms', max: 20 }),
  relationField({ name: 'team', label: '宣讲队伍', to: 'teams' }),
  relationsField({
    name: 'lecturers',
    label: '宣讲员',
    to: 'lecturers',
    max: 50,
  }),
  ...pictureFields(),
]

const texts: Field[] = [
  richTextField({ name: 'outline', label: '提纲', description: '公开显示在网站上。' }),
  richTextField({
    name: 'script',
    label: '讲稿全文',
    description: '只给宣讲员看，不在网站上公开。',
    lecturerOnly: true,
  }),
  {
    name: 'dialect',
    label: '方言版',
    type: 'group',
    admin: { description: '用土话讲的版本，没有可以不填。' },
    fields: [
      lineField({ name: 'name', label: '方言名称', max: 40, description: '例如：永昌话。' }),
      richTextField({ name: 'text', label: '方言讲稿' }),
    ],
  },
]

const questionsAndMaterials: Field[] = [
  {
    name: 'questions',
    label: '群众常问的问题',
    labels: { singular: '问题', plural: '问题' },
    type: 'array',
    maxRows: 50,
    fields: [
      lineField({ name: 'question', label: '问题', max: 200, required: true }),
      richTextField({
        name: 'answer',
        label: '参考回答',
        description: '只给宣讲员看，不在网站上公开。',
        lecturerOnly: true,
      }),
    ],
  },
  {
    name: 'examples',
    label: '身边事例',
    type: 'relationship',
    relationTo: ['stories', 'figures'] as never,
    hasMany: true,
    maxRows: 50,
    validate: requireChosen as never,
    admin: { description: '讲的时候可以举的本地故事和先进典型。' },
  },
  {
    name: 'materials',
    label: '宣讲材料',
    labels: { singular: '材料', plural: '材料' },
    type: 'array',
    maxRows: 50,
    admin: { description: '供下载的课件、讲稿、音频和视频。' },
    fields: [
      {
        name: 'file',
        label: '文件',
        type: 'upload',
        relationTo: 'files' as never,
        validate: requireChosen as never,
      },
      lineField({
        name: 'title',
        label: '显示的名称',
        max: 120,
        description: '不填时用文件自己的标题。',
      }),
    ],
  },
  relationsField({
    name: 'chapters',
    label: '依据的教材章节',
    to: 'chapters',
    max: 50,
  }),
]

const validity: Field[] = [
  dayField({ name: 'validUntil', label: '有效期至', description: '过了这一天请停止使用。' }),
  lineField({
    name: 'owner',
    label: '责任人',
    max: 80,
    description: '由哪个科室或谁编写和更新，公开显示在题目下面。',
  }),
]

export const Lectures = documentCollection({
  kind: 'lecture',
  group: '宣讲',
  description: '理论宣讲总菜单：每个题目连同提纲、讲稿、问答和材料。',
  columns: ['number', 'title', 'theme', 'audiences', 'team', 'validUntil'],
  search: ['title', 'promise'],
  sort: 'number',
  slug: { reserved: ['theme', 'audience', 'form'] },
  fields: [
    {
      type: 'tabs',
      tabs: [
        { label: '基本信息', fields: basics },
        { label: '提纲与讲稿', fields: texts },
        { label: '问答与材料', fields: questionsAndMaterials },
        { label: '有效期', fields: validity },
      ],
    },
  ],
})

/** Minutes are numbers in the ledger; any length from 1 to 240 can be written. */
function lengthsField(): Field {
  return {
    name: 'lengths',
    label: '时长（分钟）',
    type: 'number',
    hasMany: true,
    admin: { width: '50%', description: '可填几种，例如 3、10、30。写完一个按回车。' },
    validate: (value: unknown) => {
      const lengths = Array.isArray(value) ? value : []
      if (lengths.length > 6) return messages.ITEMS_TOO_MANY(6)
      if (new Set(lengths).size < lengths.length) return messages.ITEMS_REPEATED
      const fits = lengths.every((one) => Number.isInteger(one) && one >= 1 && one <= 240)
      return fits || messages.NUMBER_WHOLE(1, 240)
    },
  } as Field
}
