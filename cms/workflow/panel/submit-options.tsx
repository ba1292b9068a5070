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
      <Minute label="希望在这以前办完" onChange={(wantedBy) => onChange({ wantedBy })} />
      <Minute label="定时发布：到这时才公开" onChange={(publishAt) => onChange({ publishAt })} />
      <Minute label="到期撤下：到这时不再公开" onChange={(expireAt) => onChange({ expireAt })} />
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

interface MinuteProps {
  label: string
  onChange: (time: string | undefined) => void
}

/** A minute by the clock in China. */
function Minute({ label, onChange }: MinuteProps) {
  return (
    <label>
      {label}（可不填）
      <input
        type="datetime-local"
        onChange={({ target: { value } }) =>
          onChange(value ? new Date(`${value}:00+08:00`).toISOString() : undefined)
        }
      />
    </label>
  )
}
