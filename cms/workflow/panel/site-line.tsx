/** How an entry fares on the public site, in sentences. */
import { useEffect, useState } from 'react'
import type { SiteState } from '../document-state.ts'
import { placeOf } from './kind.ts'

type Failure = NonNullable<SiteState['failure']>

export interface SiteLineProps {
  site: SiteState
  /** When the entry was appended. */
  since: string
  isWithdrawn: boolean
  /** The document that the page shows. */
  shown: { kind: string; id: string }
}

export function SiteLine({ site, since, isWithdrawn, shown }: SiteLineProps) {
  const { is, failure } = site
  return (
    <div className={failure && 'workflow__warning'}>
      <p className={`workflow__site workflow__site--${is}`}>
        网站：{siteWords(site, isWithdrawn)}
        <LongWait is={is} since={since} />
      </p>
      {failure && (
        <p>
          <FailureWords failure={failure} shown={shown} />
        </p>
      )}
    </div>
  )
}

/** 已上线（第 7 号条目，41 毫秒，更新 6 个页面） */
export const siteWords = (site: SiteState, isWithdrawn: boolean): string =>
  `${standingWords(site.is, isWithdrawn)}（${[`第 ${site.number} 号条目`, ...figureWords(site)].join('，')}）`

export const figureWords = ({
  milliseconds,
  routesChanged,
}: Pick<SiteState, 'milliseconds' | 'routesChanged'>): string[] => [
  ...(milliseconds === undefined ? [] : [`${Math.round(milliseconds)} 毫秒`]),
  ...(routesChanged === undefined ? [] : [`更新 ${routesChanged} 个页面`]),
]

export function standingWords(is: SiteState['is'], isWithdrawn: boolean): string {
  const words = {
    waiting: isWithdrawn ? '已同意撤下，等待网站更新' : '已通过，等待网站更新',
    rendering: isWithdrawn ? '正在更新' : '正在发布',
    live: isWithdrawn ? '已更新' : '已上线',
    held: '没有上线',
    replaced: '没有上线，后来已有新的条目',
    failed: '更新失败，仍显示上一版本',
  }
  return words[is]
}

/** What happened, why and what to do; the way to the document to be mended, where that is another. */
export function FailureWords({
  failure,
  shown,
}: {
  failure: Failure
  shown: SiteLineProps['shown']
}) {
  const { what, why, todo, kind, id } = failure
  const isOther = kind !== shown.kind || id !== shown.id
  const place = kind && id && isOther ? placeOf(kind, id) : undefined
  return (
    <>
      {what}
      {why}
      {todo} {place && <a href={place}>打开出错的稿件</a>}
    </>
  )
}

/** An entry is public within a second; after so long somebody should look. */
const longMilliseconds = 60_000

/** What to do about an entry of which nothing more is heard: shown once it has waited for long. */
export function LongWait({ is, since }: { is: SiteState['is']; since: string }) {
  const isWaiting = is === 'waiting'
  const [isLongSince, setIsLongSince] = useState<string>()
  useEffect(() => {
    if (!isWaiting) return
    const left = Date.parse(since) + longMilliseconds - Date.now()
    const timer = setTimeout(() => setIsLongSince(since), Math.max(left, 0))
    return () => clearTimeout(timer)
  }, [isWaiting, since])
  return (
    isWaiting &&
    isLongSince === since &&
    '。已经超过一分钟，请告诉管理员：发布程序可能没有运行。稿件没有丢失。'
  )
}
