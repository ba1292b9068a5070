'use client'
/** Fields that the program guessed: each with its reason, to be confirmed or put right. */
import type { ShownGuess } from '../guesses/office.ts'
import { Wrong } from './fields.tsx'

type Values = Record<string, string[]>

interface Props {
  guesses: ShownGuess[]
  values: Values
  errors: Record<string, string>
  onChange: (values: Values) => void
}

export function Guesses({ guesses, values, errors, onChange }: Props) {
  if (guesses.length === 0) return null
  return (
    <section className="import__guesses">
      <h2>其他项目（程序估计的）</h2>
      <p>请一项一项看过，不对的改过来。空着的也可以以后在稿件里填。</p>
      {guesses
        .filter(({ is, options }) => (is !== 'one' && is !== 'many') || options.length > 0)
        .map((guess) => (
          <One
            key={guess.field}
            guess={guess}
            values={values[guess.field] ?? []}
            error={errorOf(errors, guess.field)}
            onChange={(next) => onChange({ ...values, [guess.field]: next })}
          />
        ))}
    </section>
  )
}

/** Of a list the form names the place too: lengths.0. */
const errorOf = (errors: Record<string, string>, field: string): string | undefined =>
  errors[field] ?? Object.entries(errors).find(([path]) => path.startsWith(`${field}.`))?.[1]

interface OneProps {
  guess: ShownGuess
  values: string[]
  error: string | undefined
  onChange: (values: string[]) => void
}

function One(props: OneProps) {
  const { guess, values, error } = props
  const isAsGuessed = values.join() === guess.values.join()
  const below = (
    <>
      {guess.why && isAsGuessed && <span className="import__guess">请核对：{guess.why}。</span>}
      <Wrong why={error} />
    </>
  )
  if (guess.is === 'many')
    return (
      <fieldset>
        <legend>{guess.label}</legend>
        <Several {...props} />
        {below}
      </fieldset>
    )
  return (
    <label>
      {guess.label}
      {guess.is === 'one' ? <OneOf {...props} /> : <Written {...props} />}
      {below}
    </label>
  )
}

function Several({ guess, values, onChange }: OneProps) {
  return guess.options.map(({ id, name }) => (
    <label key={id}>
      <input
        type="checkbox"
        checked={values.includes(id)}
        onChange={({ target }) =>
          onChange(target.checked ? [...values, id] : values.filter((one) => one !== id))
        }
      />
      {name}
    </label>
  ))
}

function OneOf({ guess, values, onChange }: OneProps) {
  return (
    <select
      value={values[0] ?? ''}
      onChange={({ target }) => onChange(target.value ? [target.value] : [])}
    >
      <option value="">不选</option>
      {guess.options.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  )
}

function Written({ guess, values, onChange }: OneProps) {
  const isList = guess.is === 'numbers'
  return (
    <input
      type="text"
      inputMode={guess.is === 'line' ? 'text' : 'numeric'}
      value={values.join('、')}
      onChange={({ target }) =>
        onChange(isList ? target.value.split(/[、，,\s]/u) : [target.value])
      }
    />
  )
}
