/** A calendar day. Kept as noon in Beijing, which is the same day in UTC. */
import type { DateField, FieldHook } from 'payload'
import { messages } from '../messages.ts'

interface DayOptions {
  name: string
  label: string
  description?: string
  sidebar?: boolean
  required?: boolean
  /** The sibling field that must not be later. */
  notBefore?: string
}

export function dayField(options: DayOptions): DateField {
  const { name, label, description, sidebar, required, notBefore } = options
  return {
    name,
    label,
    type: 'date',
    ...(required ? { required } : {}),
    admin: {
      date: {
        pickerAppearance: 'dayOnly',
        displayFormat: 'yyyy-MM-dd',
        // The label is not tied to the box, which is named by this.
        overrides: { title: label },
      },
      width: '50%',
      ...(description ? { description } : {}),
      ...(sidebar ? { position: 'sidebar' as const } : {}),
    },
    hooks: { beforeValidate: [atNoon] },
    validate: (value: unknown, { siblingData }: { siblingData: object }) => {
      if (value === null || value === undefined || value === '')
        return required ? messages.FIELD_REQUIRED : true
      if (dayOf(value) === undefined) return messages.DAY_WRONG
      const earlier = notBefore && (siblingData as Record<string, unknown>)[notBefore]
      if (!earlier) return true
      return (dayOf(earlier) ?? '') <= (dayOf(value) ?? '') || messages.DAY_ORDER
    },
  } as DateField
}

/** Whether a text is an existing day, YYYY-MM-DD, from 1949 to 2100. */
export function isDay(text: string): boolean {
  const [, year] = /^(\d{4})-\d{2}-\d{2}$/.exec(text) ?? []
  if (!year || Number(year) < 1949 || Number(year) > 2100) return false
  const date = new Date(`${text}T12:00:00.000Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text
}

/** The day in Beijing of what a form or a program sends; undefined where there is none. */
function dayOf(value: unknown): string | undefined {
  const text = value instanceof Date ? safeIso(value) : String(value)
  const written = /^(\d{4}-\d{2}-\d{2})(T.*)?$/.exec(text)
  if (!written || !isDay(String(written[1]))) return undefined
  if (!written[2]) return written[1]
  const date = new Date(text)
  if (Number.isNaN(date.getTime())) return undefined
  const inBeijing = new Date(date.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)
  return isDay(inBeijing) ? inBeijing : undefined
}

const safeIso = (date: Date): string => (Number.isNaN(date.getTime()) ? '' : date.toISOString())

const atNoon: FieldHook = ({ value }) => {
  const day = value ? dayOf(value) : undefined
  return day ? `${day}T04:00:00.000Z` : value
}
