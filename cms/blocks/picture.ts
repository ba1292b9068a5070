/** 图片 between paragraphs. */
import type { Block } from 'payload'
import { lineField } from '../fields/text.ts'
import { handOverField } from './hand-over.ts'

export const pictureBlock: Block = {
  slug: 'picture',
  labels: { singular: '图片', plural: '图片' },
  admin: { disableBlockName: true },
  fields: [
    {
      name: 'picture',
      label: '图片',
      type: 'upload',
      relationTo: 'media' as never,
      required: true,
    },
    lineField({
      name: 'caption',
      label: '图片说明',
      max: 200,
      description: '显示在图片下方，可以不填。',
    }),
    handOverField,
  ],
}
