/** 审校步骤: who signed which step, what is missing, and who may sign next. */
import { Due } from '../../admin/due.tsx'
import type { Person } from '../records.ts'
import type { ReviewStep } from '../review-steps.ts'
import type { DebtState, SubmissionState } from '../submission-state.ts'
import { timeOf } from './time.ts'

export function Steps({ submission }: { submission: SubmissionState }) {
  const { level, steps, whoMay, is } = submission
  if (!level || !['waiting', 'scheduled', 'approved'].includes(is)) return null
  return (
    <div className="workflow__steps">
      <h5>审校步骤（{level}）</h5>
      <StepList steps={steps} whoMay={whoMay ?? []} />
    </div>
  )
}

/** What is public, or was taken down, before everybody had signed. */
export function Debt({ debt }: { debt: DebtState }) {
  const { type, by, at, reason, until, steps, whoMay } = debt
  return (
    <div className="workflow__steps" data-debt={debt.isOverdue ? 'overdue' : 'open'}>
      <h5>{type === 'withdrawn' ? '撤下还要确认' : '紧急发布，签字还没有补齐'}</h5>
      <p className="workflow__warning">
        {by} {timeOf(at)} {type === 'withdrawn' ? '撤下' : '紧急发布'}
        <Due at={until} />
        。原因：{reason}
      </p>
      <StepList steps={steps} whoMay={whoMay} />
    </div>
  )
}

function StepList({ steps, whoMay }: { steps: ReviewStep[]; whoMay: Person[] }) {
  return (
    <ol>
      {steps.map(({ name, signed, isNext }) => (
        <li key={name} data-step={signed ? 'signed' : isNext ? 'next' : 'later'}>
          <strong>{name}</strong>
          <span>
            {signed && `${signed.name}，${timeOf(signed.at)}`}
            {isNext && waitingWords(whoMay)}
            {!signed && !isNext && '还没有轮到'}
          </span>
        </li>
      ))}
    </ol>
  )
}

/** How many names are worth reading. */
const mostNames = 8

function waitingWords(people: Person[]): string {
  if (people.length === 0) return '等待签字，但现在没有人可以签。请联系管理员。'
  const names = people.slice(0, mostNames).map(({ name }) => name)
  return `等待签字，可以签的有：${names.join('、')}${people.length > mostNames ? '等' : ''}`
}
