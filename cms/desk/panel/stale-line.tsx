/** One public document that is to be looked at again: why, since when, by whom. */
import { kindNames, placeOf } from '../../kinds.ts'
import type { Stale } from '../stale.ts'

export function StaleLine({ stale }: { stale: Stale }) {
  const { kind, document, title, owner, isLate } = stale
  return (
    <li>
      <a href={placeOf(kind, document)}>{title}</a>
      <span>
        {kindNames[kind]} ·{' '}
        <span className={isLate ? 'office-late' : undefined}>{wordsOf(stale)}</span>
        {owner && ` · ${owner}`}
      </span>
    </li>
  )
}

function wordsOf({ why, day, isLate, months, publishedOn }: Stale): string {
  if (why === 'expired') return `有效期到 ${day}，已经过了`
  const since = why === 'old' ? `最近一次发布是 ${publishedOn}，满 ${months} 个月复核：` : ''
  return isLate ? `${since}应在 ${day} 复核，还没有复核` : `${since}请在 ${day} 以前复核`
}
