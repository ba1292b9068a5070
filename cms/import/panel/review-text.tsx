'use client'
/** What was read, for confirmation: the form on one side, the text with its outline on the other. */
import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import type { Role } from '../outline/roles.ts'
import { targetOf } from '../targets.ts'
import { Fields, type Values } from './fields.tsx'
import { Guesses } from './guesses.tsx'
import { Losses } from './losses.tsx'
import { Outline } from './outline.tsx'
import { Pictures } from './pictures.tsx'
import type { GuessedPreview } from '../endpoints.ts'
import type { TextPreview } from '../preview.ts'
import { askConfirm } from './requests.ts'
import { TextLines } from './text-lines.tsx'

interface Props {
  collection: string
  file: File
  preview: GuessedPreview
  onLeave: () => void
}

export function ReviewText({ collection, file, preview, onLeave }: Props) {
  const target = targetOf(collection)
  const [values, setValues] = useState<Values>({
    ...preview.fields,
    body: target?.bodies[0]?.field ?? '',
  })
  const [roles, setRoles] = useState(() => leftOut(preview))
  const [alts, setAlts] = useState(() => altsOf(preview))
  const [guesses, setGuesses] = useState(() =>
    Object.fromEntries(preview.guesses.map(({ field, values: guessed }) => [field, guessed])),
  )
  const [errors, setErrors] = useState<Record<string, string>>({})
  const [refusal, setRefusal] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  const lines = preview.lines.map((line) => {
    const role = roles[String(line.at)] ?? line.role
    return role ? { ...line, role } : line
  })

  function choose(at: number, role: Role): void {
    setRoles({ ...roles, [at]: role })
    const text = preview.lines.find((line) => line.at === at)?.text
    if (role === 'title' && text) setValues({ ...values, title: text.replace(/\s+/g, ' ') })
  }

  async function confirm(): Promise<void> {
    setIsBusy(true)
    const choices = { roles, ...values, pictures: alts, guesses }
    const answer = await askConfirm(collection, file, choices)
    if (answer.ok) return window.location.assign(answer.path)
    setIsBusy(false)
    setRefusal(answer.message)
    setErrors(answer.fields ?? {})
  }

  return (
    <>
      <div className="import__review">
        <div className="import__side">
          {target && <Fields {...{ target, values, errors }} onChange={setValues} />}
          <Guesses
            guesses={preview.guesses}
            {...{ values: guesses, errors }}
            onChange={setGuesses}
          />
          <Outline lines={lines} hasChapters={target?.hasChapters === true} onChoose={choose} />
          <Pictures pictures={preview.pictures} alts={alts} errors={errors} onChange={setAlts} />
          <Losses losses={preview.losses} pictures={preview.pictures} />
        </div>
        <TextLines lines={lines} pictures={preview.pictures} onChoose={choose} />
      </div>
      <Bar {...{ refusal, isBusy, onLeave }} detail={errors.chapters} onConfirm={confirm} />
    </>
  )
}

interface BarProps {
  refusal: string
  detail: string | undefined
  isBusy: boolean
  onConfirm: () => Promise<void>
  onLeave: () => void
}

function Bar({ refusal, detail, isBusy, onConfirm, onLeave }: BarProps) {
  return (
    <div className="import__bar">
      {refusal && (
        <p className="import__refusal" role="alert">
          {refusal}
          {detail && ` ${detail}`}
        </p>
      )}
      <Button margin={false} disabled={isBusy} onClick={() => void onConfirm()}>
        {isBusy ? '正在导入…' : '确认导入'}
      </Button>
      <Button buttonStyle="secondary" margin={false} disabled={isBusy} onClick={onLeave}>
        换一个文件
      </Button>
    </div>
  )
}

/** Tables that are not brought over unless the editor wants them. */
const leftOut = ({ lines }: TextPreview): Record<string, Role> =>
  Object.fromEntries(
    lines.flatMap(({ at, type, role }) =>
      type === 'table' && role ? [[String(at), role] as const] : [],
    ),
  )

/** Pictures that can be used, with the words they have. */
const altsOf = ({ pictures }: TextPreview): Record<string, string> =>
  Object.fromEntries(
    pictures.filter(({ refusal }) => !refusal).map(({ number, alt }) => [String(number), alt]),
  )
