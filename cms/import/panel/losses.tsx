'use client'
/** What did not come over, and where it stood. */
import type { TextPreview } from '../preview.ts'

type Props = Pick<TextPreview, 'losses' | 'pictures'>

export function Losses({ losses, pictures }: Props) {
  const refused = pictures.filter(({ refusal }) => refusal)
  const isWhole = losses.length === 0 && refused.length === 0
  return (
    <section className="import__losses">
      <h2>没有带过来的</h2>
      {isWhole && <p>文字和图片都带过来了。字体、字号和颜色由网站统一。</p>}
      <ul>
        {refused.map(({ number, refusal }) => (
          <li key={number}>
            第 {number + 1} 张图片没有带过来：{refusal}
          </li>
        ))}
        {losses.map(({ message, near, count }) => (
          <li key={message}>
            {count > 1 && `${count} 处：`}
            {message}
            {near.length > 0 && (
              <span className="import__near">
                在{near.map((words) => `“${words}”`).join('、')}附近
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
