/** Marks 示例 content, which one command removes. Only the program sets it. */
import type { CheckboxField } from 'payload'
import { nobody } from '../access/index.ts'

export const sampleField: CheckboxField = {
  name: 'sample',
  label: '示例内容',
  type: 'checkbox',
  index: true,
  access: { create: nobody, read: () => true, update: nobody },
  admin: {
    position: 'sidebar',
    readOnly: true,
    description: '随系统提供的示例，网站上会标明，可以一次全部清除。',
    condition: (data) => data?.sample === true,
  },
}
