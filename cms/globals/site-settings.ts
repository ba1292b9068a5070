/** 网站设置: names, contact, stated figures with their sources, footer. */
import type { Field } from 'payload'
import { lineField, longLineField, richTextField, wholeNumberField } from '../fields/index.ts'
import { messages } from '../messages.ts'
import { documentGlobal } from './document-global.ts'
import { isKey } from './keys.ts'
import { checkAddress } from './paths.ts'

const names: Field[] = [
  lineField({ name: 'name', label: '网站名称', max: 120 }),
  lineField({ name: 'organisation', label: '主办单位', max: 120 }),
  lineField({ name: 'tagline', label: '一句话介绍', max: 120 }),
  longLineField({
    name: 'description',
    label: '网站简介',
    max: 300,
    description: '显示在搜索引擎的结果里。',
  }),
  {
    name: 'contact',
    label: '联系方式',
    type: 'group',
    fields: [
      lineField({ name: 'office', label: '联系单位', max: 120 }),
      lineField({ name: 'address', label: '地址', max: 200 }),
      lineField({
        name: 'telephone',
        label: '办公电话',
        max: 40,
        description: '不要填个人手机号。',
      }),
      lineField({ name: 'hours', label: '办公时间', max: 120 }),
      { name: 'email', label: '公开邮箱', type: 'email' },
    ],
  },
]

const facts: Field = {
  name: 'facts',
  label: '数字',
  labels: { singular: '数字', plural: '数字' },
  type: 'array',
  maxRows: 60,
  admin: { description: '网站各处的数字都取自这里，每个都要有来源和年份。' },
  fields: [
    {
      type: 'row',
      fields: [
        lineField({
          name: 'key',
          label: '代号',
          max: 80,
          required: true,
          half: true,
          check: (text) => isKey(text) || messages.KEY_FORM,
          description: '供首页选用，例如 venues。',
        }),
        lineField({ name: 'label', label: '名称', max: 40, required: true, half: true }),
      ],
    },
    {
      type: 'row',
      fields: [
        lineField({ name: 'value', label: '数值', max: 40, required: true, half: true }),
        lineField({ name: 'unit', label: '单位', max: 20, half: true }),
      ],
    },
    {
      type: 'row',
      fields: [
        lineField({ name: 'source', label: '来源', max: 120, half: true }),
        wholeNumberField({ name: 'year', label: '年份', min: 1949, max: 2100 }),
      ],
    },
  ],
}

const footer: Field[] = [
  longLineField({ name: 'footer', label: '页脚文字', max: 300 }),
  {
    name: 'filings',
    label: '备案号',
    labels: { singular: '备案号', plural: '备案号' },
    type: 'array',
    maxRows: 6,
    fields: [
      lineField({ name: 'label', label: '备案号', max: 80, required: true }),
      lineField({ name: 'url', label: '查询网址', max: 500, check: checkAddress }),
    ],
  },
]

export const SiteSettings = documentGlobal({
  kind: 'site-settings',
  description: '网站名称、联系方式、数字和页脚。',
  fields: [
    {
      type: 'tabs',
      tabs: [
        { label: '名称与联系', fields: names },
        { label: '数字', fields: [facts] },
        { label: '页脚', fields: footer },
        { label: '关于本站', fields: [richTextField({ name: 'about', label: '关于本站' })] },
      ],
    },
  ],
})
