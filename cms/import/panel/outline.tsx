'use client'
/** The headings that were recognised; each may be said to be something else. */
import { roles, type Role } from '../outline/roles.ts'
import type { PreviewLine } from '../preview.ts'

interface Props {
  lines: PreviewLine[]
  hasChapters: boolean
  onChoose: (at: number, role: Role) => void
}

const inOutline: Role[] = ['title', 'first', 'second', 'third']

export function Outline({ lines, hasChapters, onChoose }: Props) {
  const headings = lines.filter(({ role }) => role && inOutline.includes(role))
  const chapters = headings.filter(({ role }) => role === 'first').length
  return (
    <section className="import__outline">
      <h2>标题和小标题</h2>
      <p>
        {headings.length === 0
          ? '没有认出小标题。可以在正文里逐段选择。'
          : '这些是按字体、编号认出来的。认错的请改一下。'}
        {hasChapters && `每个“一级标题”是一章，现在有 ${chapters} 章。`}
      </p>
      <ol>
        {headings.map(({ at, text, role = 'body' }) => (
          <li key={at} className={`import__heading import__heading--${role}`}>
            <RoleSelect {...{ at, role, text, onChoose }} />
            <span>{text}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

interface SelectProps {
  at: number
  role: Role
  text: string
  onChoose: (at: number, role: Role) => void
}

export function RoleSelect({ at, role, text, onChoose }: SelectProps) {
  return (
    <select
      className={`import__role import__role--${role}`}
      aria-label={`“${text.slice(0, 12)}”是`}
      value={role}
      onChange={({ target }) => onChoose(at, target.value as Role)}
    >
      {Object.entries(roles).map(([value, label]) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  )
}
