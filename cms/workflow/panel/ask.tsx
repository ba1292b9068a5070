'use client'
/** What is asked before an action is taken. */
import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import type { DocumentState } from '../document-state.ts'
import type { Action } from '../policy/index.ts'
import type { Remark } from '../records.ts'
import { Colleague } from './colleague.tsx'
import { Remarks } from './remarks.tsx'
import { SubmitOptions } from './submit-options.tsx'

export interface Words {
  comment?: string
  publicReason?: string
  remarks?: Remark[]
  /** Whose account. */
  to?: string
  wantedBy?: string
  publishAt?: string
  expireAt?: string
  isSmallCorrection?: boolean
}

interface Question {
  name: 'comment' | 'publicReason'
  label: string
  isRequired: boolean
}

const questions: Partial<Record<Action, Question[]>> = {
  submit: [],
  return: [{ name: 'comment', label: '退回的原因（必填，编辑会看到）', isRequired: true }],
  'hand-over': [{ name: 'comment', label: '转交的原因（可不填）', isRequired: false }],
  'publish-urgently': [
    { name: 'comment', label: '紧急发布的原因（必填，只在系统内记录）', isRequired: true },
  ],
  withdraw: [
    { name: 'comment', label: '撤下的原因（必填，只在系统内记录）', isRequired: true },
    { name: 'publicReason', label: '给公众看的说明（可不填，会公开显示）', isRequired: false },
  ],
}

/** Whether the action is taken only after a question. 送审 may have its options, and needs none. */
export const asksFirst = (action: Action): boolean =>
  action !== 'submit' && questions[action] !== undefined

interface Props {
  action: Action
  /** Of the button that asks. */
  label: string
  state: DocumentState
  onCancel: () => void
  onSay: (words: Words) => void
}

export function Ask({ action, label, state, onCancel, onSay }: Props) {
  const [words, setWords] = useState<Words>({})
  const add = (more: Words) => setWords((former) => ({ ...former, ...more }))
  const asked = questions[action] ?? []
  const isMissing =
    asked.some(({ name, isRequired }) => isRequired && !words[name]?.trim()) ||
    (action === 'hand-over' && !words.to)
  return (
    <div className="workflow__ask">
      {action === 'submit' && <SubmitOptions state={state} words={words} onChange={add} />}
      {action === 'hand-over' && <Colleague state={state} words={words} onChange={add} />}
      {asked.map(({ name, label: question }) => (
        <label key={name}>
          {question}
          <textarea
            rows={3}
            maxLength={200}
            value={words[name] ?? ''}
            onChange={(event) => add({ [name]: event.target.value })}
          />
        </label>
      ))}
      {action === 'return' && <Remarks words={words} onChange={add} />}
      <Button size="medium" margin={false} disabled={isMissing} onClick={() => onSay(words)}>
        确定{label}
      </Button>
      <Button buttonStyle="secondary" size="medium" margin={false} onClick={onCancel}>
        取消
      </Button>
    </div>
  )
}
