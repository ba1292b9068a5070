'use client'
/** 送审选项: when the author wants it to be done with, and the short way of a small correction. */
import type { DocumentState } from '../document-state.ts'
import type { Words } from './ask.tsx'

interface Props {
  state: DocumentState
  words: Words
  onChange: (more: Words) => void
}

export function SubmitOptions({ state: { smallCorrection }, words, onChange }: Props) {
  return (
    <>
      <label>
        希望在这以前办完（可不填）
        <input
          type="datetime-local"
          onChange={({ target: { value } }) =>
            onChange({ wantedBy: value ? new Date(`${value}:00+08:00`).toISOString() : undefined })
          }
        />
      </label>
      {smallCorrection && (
        <label className="workflow__choice">
          <input
            type="checkbox"
            disabled={!smallCorrection.may}
            checked={words.isSmallCorrection ?? false}
            onChange={({ target: { checked } }) => onChange({ isSmallCorrection: checked })}
          />
          小更正，只走一审一校
          {smallCorrection.may
            ? `（改了 ${smallCorrection.characters} 个字）`
            : `（不能选：${smallCorrection.why}）`}
        </label>
      )}
    </>
  )
}
