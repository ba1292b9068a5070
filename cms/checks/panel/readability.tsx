'use client'
/** 接地气: how long the text takes, and the sentences that are hardest to say. */
import type { Readability } from '../rules/readability.ts'
import { show } from './marking.ts'

export function ReadabilityLines({ readability }: { readability: Readability }) {
  const { characters, readingMinutes, speakingMinutes, chainShare, phraseShare, hardest } =
    readability
  if (characters === 0) return null
  return (
    <details className="checks__readability">
      <summary>
        接地气：{characters} 字，看一遍约 {readingMinutes} 分钟，念一遍约 {speakingMinutes} 分钟
      </summary>
      <p>
        长串名词占 {percent(chainShare)}，文件用语占 {percent(phraseShare)}
        。越少越好懂，只供参考，不打分。
      </p>
      {hardest.length > 0 && <p>最难念的几句：</p>}
      <ol>
        {hardest.map(({ sentence, characters: length }, index) => (
          <li key={index}>
            <blockquote>{sentence}</blockquote>
            <div className="checks__buttons">
              <span>{length} 个字</span>
              <button
                type="button"
                onClick={() => show({ sentence, start: 0, end: sentence.length })}
              >
                在文中找到
              </button>
            </div>
          </li>
        ))}
      </ol>
    </details>
  )
}

const percent = (share: number): string => `${Math.round(share * 100)}%`
