/** A real person's consent: who gave it, when, for the name and for the picture. */
import type { GroupField } from 'payload'
import { dayField } from './day.ts'
import { lineField } from './text.ts'

export const consentField = (pictureLabel: string): GroupField => ({
  name: 'consent',
  label: '本人同意',
  type: 'group',
  admin: {
    description: '没有本人同意，姓名和照片不能公开。网站只公开日期，同意人和凭据留在本系统。',
  },
  fields: [
    lineField({
      name: 'givenBy',
      label: '同意人',
      max: 80,
      description: '谁表示同意。未成年人填监护人，集体填负责人。',
    }),
    {
      type: 'row',
      fields: [
        dayField({ name: 'name', label: '同意公开姓名的日期' }),
        dayField({
          name: 'picture',
          label: `同意公开${pictureLabel}的日期`,
          description: '没有照片可以不填。',
        }),
      ],
    },
    lineField({ name: 'record', label: '凭据', max: 200, description: '例如同意书存放在哪里。' }),
  ],
})
