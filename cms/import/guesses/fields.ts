/** The fields of a lecture that are guessed: how each is shown, and how it is written. Also for the browser. */
import type { KindCollection } from '../../kinds.ts'

export interface GuessedField {
  field: string
  label: string
  /** A number; a line; numbers with 、 between; one or several of what the office has. */
  is: 'number' | 'line' | 'numbers' | 'one' | 'many'
  of?: KindCollection
}

export const lectureFields: GuessedField[] = [
  { field: 'number', label: '总菜单编号', is: 'number' },
  { field: 'promise', label: '一句话承诺', is: 'line' },
  { field: 'theme', label: '主题', is: 'one', of: 'themes' },
  { field: 'audiences', label: '受众', is: 'many', of: 'audiences' },
  { field: 'forms', label: '宣讲形式', is: 'many', of: 'forms' },
  { field: 'lengths', label: '时长（分钟）', is: 'numbers' },
  { field: 'team', label: '宣讲队伍', is: 'one', of: 'teams' },
  { field: 'lecturers', label: '宣讲员', is: 'many', of: 'lecturers' },
]

/** What an editor confirmed, by field → what the form would send. What is empty is left out. */
export function valuesOf(
  fields: readonly GuessedField[],
  confirmed: Record<string, string[]>,
): Record<string, unknown> {
  const values = fields.flatMap(({ field, is }): [string, unknown][] => {
    const given = (confirmed[field] ?? []).map((one) => one.trim()).filter(Boolean)
    if (given.length === 0) return []
    const written = is === 'number' || is === 'numbers' ? given.map(Number) : given
    return [[field, is === 'many' || is === 'numbers' ? written : written[0]]]
  })
  return Object.fromEntries(values)
}
