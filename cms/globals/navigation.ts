/** 导航. */
import { lineField } from '../fields/index.ts'
import { documentGlobal } from './document-global.ts'
import { checkAddress, checkSitePath } from './paths.ts'

export const Navigation = documentGlobal({
  kind: 'navigation',
  description: '网站上方的栏目和下方的链接。',
  fields: [
    {
      name: 'main',
      label: '上方栏目',
      labels: { singular: '栏目', plural: '栏目' },
      type: 'array',
      maxRows: 10,
      fields: [
        {
          type: 'row',
          fields: [
            lineField({ name: 'label', label: '名称', max: 20, required: true, half: true }),
            lineField({
              name: 'to',
              label: '站内地址',
              max: 500,
              required: true,
              half: true,
              check: checkSitePath,
            }),
          ],
        },
      ],
    },
    {
      name: 'footer',
      label: '下方链接',
      labels: { singular: '链接', plural: '链接' },
      type: 'array',
      maxRows: 20,
      fields: [
        {
          type: 'row',
          fields: [
            lineField({ name: 'label', label: '名称', max: 40, required: true, half: true }),
            lineField({
              name: 'to',
              label: '地址',
              max: 500,
              required: true,
              half: true,
              check: checkAddress,
            }),
          ],
        },
      ],
    },
  ],
})
