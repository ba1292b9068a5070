/** 唱词: 快板 and 诗朗诵, whose lines are kept as they are. */
import type { Block } from 'payload'
import { lineField } from '../fields/text.ts'
import { messages } from '../messages.ts'
import { handOverField } from './hand-over.ts'

const [longestLine, mostLines] = [200, 500]

export const verseBlock: Block = {
  slug: 'verse',
  labels: { singular: '唱词、诗歌', plural: '唱词、诗歌' },
  admin: { disableBlockName: true },
  fields: [
    lineField({ name: 'title', label: '标题', max: 120 }),
    {
      name: 'lines',
      label: '词句',
      type: 'textarea',
      required: true,
      admin: { rows: 8, description: '一句一行，照样显示；空一行表示分段。' },
      validate: (value: unknown) => {
        const lines = typeof value === 'string' ? value.split(/\r\n|\r|\n/) : []
        if (lines.every((line) => line.trim() === '')) return messages.FIELD_REQUIRED
        if (lines.length > mostLines) return messages.ITEMS_TOO_MANY(mostLines)
        const long = lines.find((line) => line.trim().length > longestLine)
        return long === undefined || messages.TEXT_TOO_LONG(longestLine, long.trim().length)
      },
    },
    handOverField,
  ],
}
