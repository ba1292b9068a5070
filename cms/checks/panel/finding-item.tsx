'use client'
/** One finding: where, the sentence with the place marked, what to do, and the reason given. */
import { useState } from 'react'
import type { ReportedFinding } from '../report.ts'
import { ExplainForm } from './explain-form.tsx'
import { show } from './marking.ts'

interface Props {
  finding: ReportedFinding
  /** How many more of its kind want a reason. */
  others: number
  /** Absent where this person may give no reasons. */
  onExplain: ((reason: string, isForAll: boolean) => Promise<boolean>) | undefined
}

export function FindingItem({ finding, others, onExplain }: Props) {
  const [isAsking, setIsAsking] = useState(false)
  const [isMissing, setIsMissing] = useState(false)
  const { severity, place, message, suggestion, explanation } = finding
  return (
    <li className={`checks__finding checks__finding--${severity}`}>
      <p className="checks__place">{place}</p>
      <Quotation {...finding} />
      <p>
        {message}
        {suggestion !== undefined && <Suggestion text={suggestion} />}
      </p>
      {explanation && (
        <p className="checks__reason">
          已说明：{explanation.reason}（{explanation.by}，{inChina.format(new Date(explanation.at))}
          ）
        </p>
      )}
      <div className="checks__buttons">
        <button type="button" onClick={() => setIsMissing(!show(finding))}>
          在文中找到
        </button>
        {onExplain && severity === 'warns' && !isAsking && (
          <button type="button" onClick={() => setIsAsking(true)}>
            {explanation ? '改写原因' : '保留，说明原因'}
          </button>
        )}
      </div>
      {isMissing && <p>文中找不到这一句，可能已经改过。请保存后点“重新检查”。</p>}
      {onExplain && isAsking && (
        <ExplainForm
          others={others}
          onCancel={() => setIsAsking(false)}
          onSay={async (reason, isForAll) => {
            if (await onExplain(reason, isForAll)) setIsAsking(false)
          }}
        />
      )}
    </li>
  )
}

const inChina = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  month: 'long',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})

/** As much of the sentence as is needed to know it again. */
const around = 40

function Quotation({ sentence, start, end }: ReportedFinding) {
  const before = sentence.slice(0, start)
  const after = sentence.slice(end)
  return (
    <blockquote>
      {before.length > around ? `……${before.slice(-around)}` : before}
      <mark>{sentence.slice(start, end)}</mark>
      {after.length > around ? `${after.slice(0, around)}……` : after}
    </blockquote>
  )
}

const Suggestion = ({ text }: { text: string }) => (
  <strong className="checks__suggestion">{text === '' ? '建议删去。' : `改成：${text}`}</strong>
)
