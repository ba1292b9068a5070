'use client'
/** The buttons. One that may not be pressed says why below; one that needs words asks for them first. */
import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import type { DocumentState } from '../document-state.ts'
import type { Action } from '../policy/index.ts'
import { Ask, asksFirst, type Words } from './ask.tsx'
import { saidIn } from './remarks.tsx'

interface Props {
  state: DocumentState
  isDisabled: boolean
  onTake: (action: Action, words: Words) => Promise<void>
}

const buttons: { action: Action; label: string; style: 'primary' | 'secondary' }[] = [
  { action: 'submit', label: '送审', style: 'primary' },
  { action: 'approve', label: '审核', style: 'primary' },
  { action: 'proof', label: '只校对', style: 'secondary' },
  { action: 'return', label: '退回', style: 'secondary' },
  { action: 'hand-over', label: '转交', style: 'secondary' },
  { action: 'recall', label: '收回', style: 'secondary' },
  { action: 'settle', label: '补签', style: 'secondary' },
  { action: 'publish-urgently', label: '紧急发布', style: 'secondary' },
  { action: 'withdraw', label: '撤下', style: 'secondary' },
]

export function Buttons({ state, isDisabled, onTake }: Props) {
  const { actions } = state
  const [asking, setAsking] = useState<Action>()
  const take = async (action: Action, words: Words = {}) => {
    setAsking(undefined)
    await onTake(action, saidIn(words))
  }
  // 审核 stays in sight of whoever waits for it, so that he can read why he may not press it.
  const shown = buttons.filter(
    ({ action }) => actions[action].may || isWorthExplaining(state, action),
  )
  // 送审 beside 确定送审 would submit without the options.
  const pressed = shown.filter(({ action }) => action !== asking)
  return (
    <div className="workflow__buttons">
      {pressed.map(({ action, label, style }) => (
        <Button
          key={action}
          buttonStyle={isMain(actions, action) ? 'primary' : style}
          size="medium"
          margin={false}
          disabled={isDisabled || !actions[action].may}
          onClick={() => (asksFirst(action) ? setAsking(action) : void take(action))}
        >
          {labelOf(actions, action, label)}
        </Button>
      ))}
      {actions.submit.may && asking !== 'submit' && (
        <Button
          buttonStyle="none"
          className="workflow__more"
          size="medium"
          margin={false}
          disabled={isDisabled}
          onClick={() => setAsking('submit')}
        >
          送审选项
        </Button>
      )}
      {shown.map(({ action }) => (
        <Hint key={action} action={action} may={actions[action]} isForLater={isForLater(state)} />
      ))}
      {asking && (
        <Ask
          key={asking}
          action={asking}
          state={state}
          label={buttons.find(({ action }) => action === asking)?.label ?? ''}
          onCancel={() => setAsking(undefined)}
          onSay={(words) => void take(asking, words)}
        />
      )}
    </div>
  )
}

/** Signed now, and public only at a minute that is still to come. */
function isForLater({ submission }: DocumentState): boolean {
  const { publishAt } = submission ?? {}
  return publishAt !== undefined && new Date(publishAt).getTime() > Date.now()
}

interface HintProps {
  action: Action
  may: Actions[Action]
  isForLater: boolean
}

/** What a press would sign, or why it may not be pressed. */
function Hint({ action, may: { may, why, signs = [] }, isForLater }: HintProps) {
  if (!may) return <p className="workflow__why">{why}</p>
  if (action === 'publish-urgently')
    return (
      <p className="workflow__why">
        只在来不及等其他人时用“紧急发布”：您签终审，稿件立即公开，其余签字 24 小时内补齐。
      </p>
    )
  const isLast = signs.includes('终审')
  if (signs.length < 2 && !isLast) return null
  return (
    <p className="workflow__why">
      点一次就签{signs.join('、')}
      {isLast && (isForLater ? '，签完到定好的时间公开' : '，签完立即公开')}。
    </p>
  )
}

type Actions = DocumentState['actions']

/** 审核 says what it signs; who may only proof finds one button, 校对. */
function labelOf(actions: Actions, action: Action, label: string): string {
  if (action === 'proof') return actions.approve.may ? label : '校对'
  if (action === 'settle') return `补签${(actions.settle.signs ?? []).join('、')}`
  const { signs = [] } = actions[action]
  if (action !== 'approve' || signs.length === 0) return label
  const review = signs.includes('终审') ? '终审' : '审核'
  return signs.length > 1 ? `校对并${review}` : review
}

/** Of whoever has no part in the text: an author is not urged to proof his own. */
const isMain = (actions: Actions, action: Action): boolean =>
  action === 'settle' || (action === 'proof' && !actions.approve.may && !actions.recall.may)

const isWorthExplaining = ({ actions, submission }: DocumentState, action: Action): boolean =>
  action === 'approve' &&
  submission?.is === 'waiting' &&
  actions.approve.why !== undefined &&
  actions.recall.may
