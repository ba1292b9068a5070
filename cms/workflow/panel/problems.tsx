/** What must be put right before the text may be submitted. */
import type { LabelledProblem } from '../problem-labels.ts'

const most = 12

export function Problems({ problems }: { problems: LabelledProblem[] }) {
  if (problems.length === 0) return null
  return (
    <div className="workflow__problems">
      <p>送审前请改正 {problems.length} 处：</p>
      <ul>
        {problems.slice(0, most).map(({ path, label, message }, index) => (
          <li key={`${path}${index}`}>
            <strong>{label}</strong>：{message}
          </li>
        ))}
      </ul>
    </div>
  )
}
