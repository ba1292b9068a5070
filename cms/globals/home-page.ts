/** 首页. */
import {
  lineField,
  linesField,
  longLineField,
  pictureFields,
  relationField,
  relationsField,
} from '../fields/index.ts'
import { messages } from '../messages.ts'
import { documentGlobal } from './document-global.ts'
import { isKey } from './keys.ts'
import { checkSitePath } from './paths.ts'

export const HomePage = documentGlobal({
  kind: 'home-page',
  description: '网站首页显示什么。保存后要送审，审签后网站才会变。',
  fields: [
    lineField({ name: 'headline', label: '主标题', max: 120 }),
    longLineField({ name: 'introduction', label: '导语', max: 300 }),
    ...pictureFields(),
    linesField({
      name: 'facts',
      label: '首页数字',
      max: 80,
      maxItems: 12,
      description: '填写“网站设置”里数字的代号，写完一个按回车。',
      check: (text) => isKey(text) || messages.KEY_FORM,
    }),
    relationsField({ name: 'lectures', label: '推荐的宣讲题目', to: 'lectures', max: 12 }),
    relationsField({ name: 'stories', label: '推荐的新闻故事', to: 'stories', max: 12 }),
    relationsField({ name: 'figures', label: '推荐的先进典型', to: 'figures', max: 12 }),
    relationField({ name: 'campaign', label: '推荐的主题活动', to: 'campaigns' }),
    {
      name: 'notice',
      label: '通知',
      type: 'group',
      admin: { description: '显示在首页最上方的一句话，没有通知时留空。' },
      fields: [
        lineField({ name: 'text', label: '通知内容', max: 200 }),
        lineField({ name: 'to', label: '点开的站内地址', max: 500, check: checkSitePath }),
      ],
    },
  ],
})
