/** What of the public documents somebody should look at: shown only where there is something. */
import { kindNames, placeOf } from '../../kinds.ts'
import type { Broken, BrokenLink, Standing } from '../standing.ts'
import { Lines } from './lines.tsx'
import { StaleLine } from './stale-line.tsx'

export function StandingPanel({ standing: { stale, broken } }: { standing: Standing }) {
  if (stale.count === 0 && broken.count === 0) return null
  return (
    <section className="desk" data-desk="standing">
      {stale.count > 0 && (
        <>
          <h4>久未更新 {stale.count}</h4>
          <p>
            这些内容公众还看得到。请看看还合不合适：改好送审，或者撤下；没有问题的，打开稿件，在“复核”里改“下次复核日期”。
          </p>
          <Lines count={stale.count}>
            {stale.first.map((one) => (
              <StaleLine key={one.document} stale={one} />
            ))}
          </Lines>
        </>
      )}
      {broken.count > 0 && (
        <>
          <h4>失效的链接 {broken.count}</h4>
          <p>这些稿件里有链接或关联的内容，公众已经打不开。请改掉，再送审。</p>
          <Lines count={broken.count}>
            {broken.first.map((one) => (
              <BrokenLine key={`${one.kind}${one.document}`} broken={one} />
            ))}
          </Lines>
        </>
      )}
    </section>
  )
}

const brokenWords = {
  withdrawn: '已经撤下',
  unpublished: '没有发布',
  gone: '没有这个网页',
} satisfies Record<BrokenLink['is'], string>

function BrokenLine({ broken: { kind, document, title, links } }: { broken: Broken }) {
  return (
    <li>
      <a href={placeOf(kind, document)}>{title}</a>
      <span>{kindNames[kind]}</span>
      <span className="desk__more">
        {links.map(({ words, to, is }) => (
          <span key={`${words}${to}`}>
            {words ? `文中的“${words}”，通向` : '关联的'}
            {to}：{brokenWords[is]}。
          </span>
        ))}
      </span>
    </li>
  )
}
