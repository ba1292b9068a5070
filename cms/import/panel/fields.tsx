'use client'
/** The fields that the text itself suggests. */
import type { Target } from '../targets.ts'

export interface Values {
  title: string
  summary: string
  day: string
  body: string
}

interface Props {
  target: Target
  values: Values
  errors: Record<string, string>
  onChange: (values: Values) => void
}

export function Fields({ target, values, errors, onChange }: Props) {
  const { title, summary, day, bodies } = target
  const set = (name: keyof Values) => (event: { target: { value: string } }) =>
    onChange({ ...values, [name]: event.target.value })
  return (
    <section className="import__fields">
      <label>
        {title.label}（必填）
        <textarea rows={2} value={values.title} onChange={set('title')} />
        <Wrong why={errors.title ?? errors[title.field]} />
      </label>
      {summary && (
        <label>
          {summary.label}
          <textarea rows={4} value={values.summary} onChange={set('summary')} />
          <Wrong why={errors[summary.field]} />
        </label>
      )}
      {day && (
        <label>
          {day.label}
          <input type="date" value={values.day} onChange={set('day')} />
          <Wrong why={errors[day.field]} />
        </label>
      )}
      {bodies.length > 1 && (
        <label>
          正文放到
          <select value={values.body} onChange={set('body')}>
            {bodies.map(({ field, label }) => (
              <option key={field} value={field}>
                {label}
              </option>
            ))}
          </select>
        </label>
      )}
      <Wrong why={bodies.map(({ field }) => errors[field]).find(Boolean)} />
    </section>
  )
}

export function Wrong({ why }: { why: string | undefined }) {
  return why ? <span className="import__wrong">{why}</span> : null
}
