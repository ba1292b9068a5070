/** 旧网址: addresses set by hand, say of a former site. Moved documents redirect by themselves. */
import type { TextField } from 'payload'
import { lineField, requireChosen } from '../fields/index.ts'
import { messages } from '../messages.ts'
import { documentCollection } from './document-collection.ts'

const path = /^\/(?:[^\s?#\\/]+\/)*(?:[^\s?#\\/]+)?$/
const checkPath = (text: string) => (text.length <= 500 && path.test(text)) || messages.PATH_FORM

const from: TextField = {
  ...lineField({
    name: 'from',
    label: '旧网址',
    max: 500,
    required: true,
    check: checkPath,
    description: '以 / 开头，例如 /old/news/12.html。',
  }),
  unique: true,
} as TextField

export const Redirects = documentCollection({
  kind: 'redirect',
  group: '管理',
  description:
    '只登记旧网站等其他来路的网址。已发布的内容改了网址名，旧网址会自动转到新网址，不必在这里登记。',
  title: 'from',
  columns: ['from', 'toDocument', 'toPath', 'updatedAt'],
  slug: false,
  fields: [
    from,
    {
      name: 'toDocument',
      label: '转到的内容',
      type: 'relationship',
      relationTo: [
        'lectures',
        'teams',
        'lecturers',
        'textbooks',
        'chapters',
        'campaigns',
        'campaign-pieces',
        'stories',
        'figures',
        'venues',
      ] as never,
      admin: { description: '优先选内容：它的网址以后改了，也会跟着改。' },
      validate: requireOneTarget as never,
    },
    lineField({
      name: 'toPath',
      label: '或转到的站内地址',
      max: 500,
      check: checkPath,
      description: '要转到列表页等没有对应内容的页面时填写，例如 /stories/。',
    }),
  ],
})

type Context = Parameters<typeof requireChosen>[1] & { data: { toPath?: string } }

function requireOneTarget(value: unknown, context: Context): Promise<string | true> | string {
  const isOne = Boolean(value) !== Boolean(context.data.toPath)
  return isOne ? requireChosen(value, context) : messages.REDIRECT_TARGET
}
