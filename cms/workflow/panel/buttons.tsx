'use client'
/** The buttons. One that may not be pressed says why below; one that needs words asks for them first. */
import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import type { DocumentState } from '../document-state.ts'
import type { Action } from '../policy.ts'

interface Props {
  actions: DocumentState['actions']
  isDisabled: boolean
  onTake: (action: Action, comment: string) => Promise<void>
}

const buttons: { action: Action; label: string; style: 'primary' | 'secondary' }[] = [
  { action: 'submit', label: '送审', style: 'primary' },
  { action: 'approve', label: '通过', style: 'primary' },
  { action: 'return', label: '退回', style: 'secondary' },
  { action: 'recall', label: '收回', style: 'secondary' },
  { action: 'withdraw', label: '撤下', style: 'secondary' },
]

/** What is asked before the action is taken. */
const questions: Partial<Record<Action, { label: string; isRequired: boolean }>> = {
  return: { label: '退回的原因（必填，编辑会看到）', isRequired: true },
  withdraw: { label: '撤下的原因（可不填，会公开显示）', isRequired: false },
}

export function Buttons({ actions, isDisabled, onTake }: Props) {
  const [asking, setAsking] = useState<Action>()
  const take = async (action: Action, comment = '') => {
    setAsking(undefined)
    await onTake(action, comment)
  }
  // 通过 stays in sight of whoever waits for it, so that he can read why he may not press it.
  const shown = buttons.filter(
    ({ action }) => actions[action].may || isWorthExplaining(actions, action),
  )
  return (
    <div className="workflow__buttons">
      {shown.map(({ action, label, style }) => (
        <Button
          key={action}
          buttonStyle={style}
          size="medium"
          margin={false}
          disabled={isDisabled || !actions[action].may}
          onClick={() => (questions[action] ? setAsking(action) : void take(action))}
        >
          {label}
        </Button>
      ))}
      {shown.map(({ action }) =>
        actions[action].may ? null : (
          <p key={action} className="workflow__why">
            {actions[action].why}
          </p>
        ),
      )}
      {asking && <Ask action={asking} onCancel={() => setAsking(undefined)} onSay={take} />}
    </div>
  )
}

const isWorthExplaining = (actions: DocumentState['actions'], action: Action): boolean =>
  action === 'approve' && actions.approve.why !== undefined && actions.recall.may

interface AskProps {
  action: Action
  onCancel: () => void
  onSay: (action: Action, comment: string) => Promise<void>
}

function Ask({ action, onCancel, onSay }: AskProps) {
  const [comment, setComment] = useState('')
  const question = questions[action]
  const label = buttons.find((button) => button.action === action)?.label
  const isMissing = question?.isRequired === true && comment.trim() === ''
  return (
    <div className="workflow__ask">
      <label>
        {question?.label}
        <textarea
          rows={3}
          maxLength={200}
          value={comment}
          onChange={(event) => setComment(event.target.value)}
        />
      </label>
      <Button
        size="medium"
        margin={false}
        disabled={isMissing}
        onClick={() => void onSay(action, comment)}
      >
        确定{label}
      </Button>
      <Button buttonStyle="secondary" size="medium" margin={false} onClick={onCancel}>
        取消
      </Button>
    </div>
  )
}
