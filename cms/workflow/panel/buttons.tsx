'use client'
/** The buttons. One that may not be pressed says why below; one that needs words asks for them first. */
import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import type { DocumentState } from '../document-state.ts'
import type { Action } from '../policy/index.ts'

interface Props {
  actions: DocumentState['actions']
  isDisabled: boolean
  onTake: (action: Action, comment: string) => Promise<void>
}

const buttons: { action: Action; label: string; style: 'primary' | 'secondary' }[] = [
  { action: 'submit', label: '送审', style: 'primary' },
  { action: 'approve', label: '审核', style: 'primary' },
  { action: 'proof', label: '只校对', style: 'secondary' },
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
  // 审核 stays in sight of whoever waits for it, so that he can read why he may not press it.
  const shown = buttons.filter(
    ({ action }) => actions[action].may || isWorthExplaining(actions, action),
  )
  return (
    <div className="workflow__buttons">
      {shown.map(({ action, label, style }) => (
        <Button
          key={action}
          buttonStyle={isMain(actions, action) ? 'primary' : style}
          size="medium"
          margin={false}
          disabled={isDisabled || !actions[action].may}
          onClick={() => (questions[action] ? setAsking(action) : void take(action))}
        >
          {labelOf(actions, action, label)}
        </Button>
      ))}
      {shown.map(({ action }) => (
        <Hint key={action} action={actions[action]} />
      ))}
      {asking && <Ask action={asking} onCancel={() => setAsking(undefined)} onSay={take} />}
    </div>
  )
}

/** What a press would sign, or why it may not be pressed. */
function Hint({ action: { may, why, signs = [] } }: { action: Actions[Action] }) {
  if (!may) return <p className="workflow__why">{why}</p>
  const isLast = signs.includes('终审')
  if (signs.length < 2 && !isLast) return null
  return (
    <p className="workflow__why">
      点一次就签{signs.join('、')}
      {isLast && '，签完立即公开'}。
    </p>
  )
}

type Actions = DocumentState['actions']

/** 审核 says what it signs; who may only proof finds one button, 校对. */
function labelOf(actions: Actions, action: Action, label: string): string {
  if (action === 'proof') return actions.approve.may ? label : '校对'
  const { signs = [] } = actions[action]
  if (action !== 'approve' || signs.length === 0) return label
  const review = signs.includes('终审') ? '终审' : '审核'
  return signs.length > 1 ? `校对并${review}` : review
}

/** Of whoever has no part in the text: an author is not urged to proof his own. */
const isMain = (actions: Actions, action: Action): boolean =>
  action === 'proof' && !actions.approve.may && !actions.recall.may

const isWorthExplaining = (actions: Actions, action: Action): boolean =>
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
