/** What a person's units let him work on. Pure. */
import { hasRole } from '../access/index.ts'

/** The whole office, or the documents of these units. */
export type Scope = 'office' | readonly string[]

/** Of the program itself, which has no user, the whole office. */
export function scopeOf(user: unknown): Scope {
  const { units } = (user ?? {}) as { units?: unknown }
  if (!Array.isArray(units) || units.length === 0 || hasRole(user, 'administrator')) return 'office'
  return units.map(unitOf).filter((unit) => unit !== undefined)
}

/** The id of a unit, populated or not. */
export function unitOf(value: unknown): string | undefined {
  const id = typeof value === 'object' && value !== null ? (value as { id?: unknown }).id : value
  return typeof id === 'string' ? id : undefined
}
