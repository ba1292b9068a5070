/** A picture of the library and the caption it has here. */
import type { Field } from 'payload'
import { requireChosen } from './relations.ts'
import { lineField } from './text.ts'

interface PictureOptions {
  name?: string
  label?: string
  description?: string
}

/** Two fields: `picture` and `pictureCaption`, or under another name. */
export function pictureFields({
  name = 'picture',
  label = '图片',
  description,
}: PictureOptions = {}): Field[] {
  return [
    {
      name,
      label,
      type: 'upload',
      relationTo: 'media',
      displayPreview: true,
      validate: requireChosen as never,
      admin: { description: description ?? '不选图片时，网站会按标题自动画一张封面。' },
    } as Field,
    lineField({
      name: `${name}Caption`,
      label: `${label}说明`,
      max: 200,
      description: '显示在图片下方，可以不填。',
    }),
  ]
}
