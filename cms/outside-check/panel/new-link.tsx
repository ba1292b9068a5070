'use client'
/** Makes a link; its address is shown once, to be copied. */
import { toast } from '@payloadcms/ui'
import { useId, useState } from 'react'
import type { Answer } from './panel.tsx'

interface Props {
  onMake: (wanted: { reader: string; days: number }) => Promise<Answer>
  onMade: () => Promise<void>
}

export function NewLink({ onMake, onMade }: Props) {
  const [reader, setReader] = useState('')
  const [days, setDays] = useState(7)
  const [url, setUrl] = useState<string>()
  const id = useId()

  async function make(): Promise<void> {
    const answer = await onMake({ reader, days })
    if (answer.ok) toast.success(answer.message)
    else toast.error(answer.message)
    setUrl(answer.url)
    if (answer.ok) setReader('')
    await onMade()
  }

  return (
    <div className="outside__new">
      <label htmlFor={`${id}reader`}>给谁看</label>
      <input
        id={`${id}reader`}
        maxLength={40}
        placeholder="单位或姓名"
        value={reader}
        onChange={(event) => setReader(event.target.value)}
      />
      <label htmlFor={`${id}days`}>几天内有效</label>
      <input
        id={`${id}days`}
        type="number"
        min={1}
        max={30}
        value={days}
        onChange={(event) => setDays(Number(event.target.value))}
      />
      <button type="button" disabled={reader.trim() === ''} onClick={() => void make()}>
        生成链接
      </button>
      {url && (
        <div role="status">
          <p>请现在复制，发给对方。这个链接只显示这一次，也只能打开一次。</p>
          <textarea
            readOnly
            rows={3}
            aria-label="链接"
            value={url}
            onFocus={(event) => event.target.select()}
          />
        </div>
      )}
    </div>
  )
}
