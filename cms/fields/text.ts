/** One line of text, trimmed and freed of control characters, no longer than the ledger takes. */
import type { FieldHook, TextField, TextareaField } from 'payload'
import { messages } from '../messages.ts'
import { cleanLine } from '../rich-text/index.ts'

export interface TextOptions {
  name: string
  label: string
  max: number
  description?: string
  required?: boolean
  /** Says what else is wrong with the text, in Chinese. */
  check?: (text: string) => string | true
  sidebar?: boolean
  half?: boolean
  index?: boolean
}

export const lineField = (options: TextOptions): TextField => ({
  ...common(options),
  type: 'text',
  ...(options.index ? { index: true } : {}),
})

/** Still one line, but so long that it is written in a higher box. */
export const longLineField = (options: TextOptions): TextareaField => ({
  ...common(options),
  type: 'textarea',
})

/** Several short lines, each entered with the Enter key. */
export function linesField(options: TextOptions & { maxItems: number }): TextField {
  const { name, label, max, maxItems, description } = options
  return {
    name,
    label,
    type: 'text',
    hasMany: true,
    admin: { description: description ?? '写完一项按回车，再写下一项。' },
    hooks: { beforeValidate: [cleanLines] },
    validate: (value: unknown) => {
      const lines = Array.isArray(value) ? value : []
      if (lines.length > maxItems) return messages.ITEMS_TOO_MANY(maxItems)
      const long = lines.find((line) => String(line).length > max)
      if (long !== undefined) return messages.TEXT_TOO_LONG(max, String(long).length)
      return (
        (options.check &&
          lines
            .map(String)
            .map(options.check)
            .find((answer) => answer !== true)) ??
        true
      )
    },
  }
}

function common(options: TextOptions) {
  const { name, label, max, description, required, check, sidebar, half } = options
  return {
    name,
    label,
    required: required ?? false,
    admin: {
      ...(description ? { description } : {}),
      ...(sidebar ? { position: 'sidebar' as const } : {}),
      ...(half ? { width: '50%' } : {}),
    },
    hooks: { beforeValidate: [cleanText] },
    validate: (value: unknown) => {
      const text = typeof value === 'string' ? cleanLine(value) : ''
      if (text === '') return required ? messages.FIELD_REQUIRED : true
      if (text.length > max) return messages.TEXT_TOO_LONG(max, text.length)
      return check?.(text) ?? true
    },
  }
}

const cleanText: FieldHook = ({ value }) => (typeof value === 'string' ? cleanLine(value) : value)

const cleanLines: FieldHook = ({ value }) =>
  Array.isArray(value) ? value.map((line) => cleanLine(String(line))).filter(Boolean) : value
