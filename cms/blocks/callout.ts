/** 提示框: what must be remembered, noted or heeded. */
import {
  BoldFeature,
  FixedToolbarFeature,
  ItalicFeature,
  lexicalEditor,
  OrderedListFeature,
  ParagraphFeature,
  UnorderedListFeature,
} from '@payloadcms/richtext-lexical'
import type { Block } from 'payload'
import { lineField } from '../fields/text.ts'
import { handOverField } from './hand-over.ts'

const shortEditor = lexicalEditor({
  features: [
    FixedToolbarFeature(),
    ParagraphFeature(),
    BoldFeature(),
    ItalicFeature(),
    OrderedListFeature(),
    UnorderedListFeature(),
  ],
})

export const calloutBlock: Block = {
  slug: 'callout',
  labels: { singular: '提示框', plural: '提示框' },
  admin: { disableBlockName: true },
  fields: [
    {
      name: 'tone',
      label: '类型',
      type: 'select',
      required: true,
      defaultValue: 'key',
      options: [
        { value: 'key', label: '要点' },
        { value: 'note', label: '说明' },
        { value: 'warning', label: '提醒' },
      ],
    },
    lineField({ name: 'title', label: '标题', max: 80 }),
    { name: 'body', label: '内容', type: 'richText', required: true, editor: shortEditor },
    handOverField,
  ],
}
