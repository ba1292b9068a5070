/** 审校步骤: who signed which step, what is missing, and who may sign next. */
import type { SubmissionState } from '../document-state.ts'
import { timeOf } from './lines.tsx'

export function Steps({ submission }: { submission: SubmissionState }) {
  const { level, steps, whoMay, is } = submission
  if (!level || (is !== 'waiting' && is !== 'approved')) return null
  return (
    <div className="workflow__steps">
      <h5>审校步骤（{level}）</h5>
      <ol>
        {steps.map(({ name, signed, isNext }) => (
          <li key={name} data-step={signed ? 'signed' : isNext ? 'next' : 'later'}>
            <strong>{name}</strong>
            <span>
              {signed && `${signed.name}，${timeOf(signed.at)}`}
              {isNext && waitingWords(whoMay ?? [])}
              {!signed && !isNext && '还没有轮到'}
            </span>
          </li>
        ))}
      </ol>
    </div>
  )
}

const waitingWords = (names: string[]): string =>
  names.length > 0
    ? `等待签字，可以签的有：${names.join('、')}`
    : '等待签字，但现在没有人可以签。请联系管理员。'
