/** 表述词典: the office's wordings. Editors read them, reviewers keep them. */
import {
  ValidationError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeValidateHook,
  type CollectionConfig,
} from 'payload'
import { nobody, reviewers, signedIn } from '../access/index.ts'
import {
  dayField,
  lineField,
  linesField,
  longLineField,
  refuseUnknownKeys,
  sampleField,
} from '../fields/index.ts'
import { messages } from '../messages.ts'
import { grades, type Grade } from './wording-matcher.ts'

const gradeLabels: Record<Grade, string> = { forbidden: '禁用', careful: '慎用', prefer: '建议' }
const longest = 60

/** A sample that somebody of the office has worked on is the office's own. */
const takeOver: CollectionBeforeChangeHook = ({ data, operation, req }) =>
  operation === 'update' && req.user ? { ...data, sample: false } : data

export const Wordings: CollectionConfig = {
  slug: 'wordings',
  labels: { singular: '表述', plural: '表述词典' },
  admin: {
    group: '管理',
    description:
      '送审前按这里的词检查全文：禁用和慎用的要改正或说明原因，建议的只提醒。由审稿人增加和修改。',
    useAsTitle: 'wrong',
    defaultColumns: ['wrong', 'right', 'grade', 'since', 'why'],
    listSearchableFields: ['wrong', 'right', 'why'],
    hideAPIURL: true,
    pagination: { defaultLimit: 50, limits: [50, 100, 200] },
  },
  access: {
    create: reviewers,
    read: signedIn,
    readVersions: nobody,
    update: reviewers,
    delete: reviewers,
    unlock: nobody,
  },
  defaultSort: 'wrong',
  disableDuplicate: true,
  trash: false,
  hooks: {
    beforeOperation: [refuseUnknownKeys],
    beforeValidate: [refuseRepeated],
    beforeChange: [takeOver],
  },
  fields: [
    lineField({
      name: 'wrong',
      label: '不规范写法',
      max: longest,
      required: true,
      index: true,
      check: (text) => text.length > 1 || messages.WORDING_TOO_SHORT,
      description: '照文中会出现的样子写，例如：按装。',
    }),
    lineField({
      name: 'right',
      label: '规范写法',
      max: longest,
      description: '例如：安装。没有固定的替换词可以不填。',
    }),
    {
      name: 'grade',
      label: '级别',
      type: 'select',
      required: true,
      defaultValue: 'careful',
      options: grades.map((value) => ({ value, label: gradeLabels[value] })),
    },
    dayField({ name: 'since', label: '从哪天起', description: '这一条从哪天开始执行，可以不填。' }),
    longLineField({
      name: 'why',
      label: '理由',
      max: 200,
      description: '编辑会看到，例如出自哪个文件、为什么这样写。',
    }),
    linesField({
      name: 'exceptions',
      label: '例外',
      max: longest,
      maxItems: 20,
      description: '含有这个写法、但是对的词，例如“按装”的例外是“按装置”。写完一项按回车。',
    }),
    sampleField,
  ],
}

/** The same word twice would be marked twice, with two pieces of advice. */
async function refuseRepeated({
  data,
  originalDoc,
  req,
}: Parameters<CollectionBeforeValidateHook>[0]) {
  const wrong: unknown = data?.wrong ?? originalDoc?.wrong
  const right: unknown = data?.right
  if (typeof wrong !== 'string') return data
  const refuse = (path: string, message: string) => {
    throw new ValidationError({ collection: 'wordings', errors: [{ path, message }], req }, req.t)
  }
  if (typeof right === 'string' && right.trim() === wrong.trim())
    refuse('right', messages.WORDING_SAME)
  const { docs } = await req.payload.find({
    collection: 'wordings',
    where: { wrong: { equals: wrong.trim() } },
    limit: 2,
    depth: 0,
    req,
  })
  if (docs.some(({ id }) => id !== originalDoc?.id)) refuse('wrong', messages.WORDING_TAKEN)
  return data
}
