'use client'
/** Pointing at sentences: what is marked on the page is taken over when one is added. */
import { Button } from '@payloadcms/ui'
import type { Remark } from '../records.ts'
import type { Words } from './ask.tsx'

const [most, longestQuote, longestRemark] = [20, 500, 500]

interface Props {
  words: Words
  onChange: (more: Words) => void
}

export function Remarks({ words: { remarks = [] }, onChange }: Props) {
  const change = (index: number, more: Partial<Remark>) =>
    onChange({ remarks: remarks.map((one, at) => (at === index ? { ...one, ...more } : one)) })
  return (
    <div className="workflow__remarks">
      {remarks.map(({ quote, remark }, index) => (
        <fieldset key={index}>
          <legend>第 {index + 1} 句</legend>
          <label>
            原句（可从稿件里复制）
            <textarea
              rows={2}
              maxLength={longestQuote}
              value={quote ?? ''}
              onChange={(event) => change(index, { quote: event.target.value })}
            />
          </label>
          <label>
            意见
            <textarea
              rows={2}
              maxLength={longestRemark}
              value={remark}
              onChange={(event) => change(index, { remark: event.target.value })}
            />
          </label>
        </fieldset>
      ))}
      {remarks.length < most && (
        <Button
          buttonStyle="secondary"
          size="small"
          margin={false}
          onClick={() => onChange({ remarks: [...remarks, { quote: marked(), remark: '' }] })}
        >
          指出一句
        </Button>
      )}
    </div>
  )
}

const marked = (): string => (getSelection()?.toString() ?? '').trim().slice(0, longestQuote)

/** Those that say something: an empty one was opened in error. */
export const saidIn = ({ remarks, ...words }: Words): Words => {
  const said = remarks?.filter(({ remark }) => remark.trim() !== '')
  return said && said.length > 0 ? { ...words, remarks: said } : words
}
