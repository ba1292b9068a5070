/** The roles of the office. Later ones are added here. */
export const roles = ['author', 'reviewer', 'final-reviewer', 'administrator'] as const

export type Role = (typeof roles)[number]

export const roleLabels: Record<Role, string> = {
  author: '编辑',
  reviewer: '审稿人',
  'final-reviewer': '终审人',
  administrator: '管理员',
}

/** Whether a signed-in user has one of these roles. Nobody has none. */
export function hasRole(user: unknown, ...wanted: Role[]): boolean {
  const held = (user as { roles?: unknown } | null | undefined)?.roles
  return Array.isArray(held) && wanted.some((role) => held.includes(role))
}
