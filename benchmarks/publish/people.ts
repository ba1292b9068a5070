/** Who works at the office under measurement, and which role each has. */
export const rolesOf = {
  author: 'author',
  reviewer: 'reviewer',
  'second-reviewer': 'reviewer',
  'final-reviewer': 'final-reviewer',
} as const

export type Person = keyof typeof rolesOf

export const people = Object.keys(rolesOf) as Person[]
