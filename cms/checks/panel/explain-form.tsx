'use client'
/** Asks why a warning is left as it is. */
import { useId, useState } from 'react'

interface Props {
  others: number
  onCancel: () => void
  onSay: (reason: string, isForAll: boolean) => Promise<void>
}

export function ExplainForm({ others, onCancel, onSay }: Props) {
  const [reason, setReason] = useState('')
  const [isForAll, setIsForAll] = useState(false)
  const id = useId()
  return (
    <div className="checks__ask">
      <label htmlFor={id}>为什么保留原样（审稿人会看到）</label>
      <textarea
        id={id}
        rows={2}
        maxLength={200}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      {others > 0 && (
        <label>
          <input
            type="checkbox"
            checked={isForAll}
            onChange={(event) => setIsForAll(event.target.checked)}
          />
          同一类的另外 {others} 处也用这个原因
        </label>
      )}
      <div className="checks__buttons">
        <button
          type="button"
          disabled={reason.trim() === ''}
          onClick={() => void onSay(reason, isForAll)}
        >
          记下原因
        </button>
        <button type="button" onClick={onCancel}>
          取消
        </button>
      </div>
    </div>
  )
}
