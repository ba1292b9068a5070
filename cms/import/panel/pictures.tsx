'use client'
/** The pictures, each with the words that say what it shows. */
import type { TextPreview } from '../preview.ts'
import { Wrong } from './fields.tsx'

type Alts = Record<string, string>

interface Props {
  pictures: TextPreview['pictures']
  alts: Alts
  errors: Record<string, string>
  onChange: (alts: Alts) => void
}

export function Pictures({ pictures, alts, errors, onChange }: Props) {
  const usable = pictures.filter(({ refusal }) => !refusal)
  if (usable.length === 0) return null
  return (
    <section className="import__pictures">
      <h2>图片</h2>
      <p>每张图片用一句话说清楚图上有什么，给看不见图片的人听。</p>
      {usable.map(({ number, address }) => {
        const isTaken = alts[number] !== undefined
        return (
          <div key={number} className="import__picture">
            <img src={address} alt={`第 ${number + 1} 张`} />
            <label>
              图片内容（必填）
              <textarea
                rows={2}
                value={alts[number] ?? ''}
                disabled={!isTaken}
                onChange={({ target }) => onChange({ ...alts, [number]: target.value })}
              />
              <Wrong why={errors[`pictures.${number}`]} />
            </label>
            <button
              type="button"
              className="import__small"
              onClick={() => onChange(isTaken ? without(alts, number) : { ...alts, [number]: '' })}
            >
              {isTaken ? '不导入这张' : '还是导入'}
            </button>
          </div>
        )
      })}
    </section>
  )
}

const without = (alts: Alts, number: number): Alts =>
  Object.fromEntries(Object.entries(alts).filter(([key]) => key !== String(number)))
