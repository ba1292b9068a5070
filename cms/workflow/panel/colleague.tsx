'use client'
/** Whom a text is handed over to: one of those who may sign next. */
import { useAuth } from '@payloadcms/ui'
import type { DocumentState } from '../document-state.ts'
import type { Words } from './ask.tsx'

interface Props {
  state: DocumentState
  words: Words
  onChange: (more: Words) => void
}

export function Colleague({ state, words, onChange }: Props) {
  const { user } = useAuth()
  const people = (state.submission?.whoMay ?? []).filter(({ id }) => id !== String(user?.id))
  if (people.length === 0) return <p>现在没有别人可以签这一步。</p>
  return (
    <label>
      转交给
      <select value={words.to ?? ''} onChange={(event) => onChange({ to: event.target.value })}>
        <option value="">请选择</option>
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
