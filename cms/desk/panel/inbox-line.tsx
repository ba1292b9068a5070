/** One text of the inbox: what it is, where it stands, and why it came back. */
import { Due } from '../../admin/due.tsx'
import { minuteOf } from '../../clock.ts'
import { placeOf } from '../../kinds.ts'
import type { Item } from '../inbox.ts'

export function InboxLine({ item }: { item: Item }) {
  const { kind, kindName, document, title, type, by, at, returned } = item
  return (
    <li>
      <a href={placeOf(kind, document)}>{title}</a>
      <span>
        {kindName} · {by} {minuteOf(at)} {type === 'withdrawn' ? '撤下' : '送审'}
      </span>
      {item.isChanged && (
        <span className="desk__more office-late">
          送审以后又有改动，谁也不能签。请打开稿件，重新点“送审”。
        </span>
      )}
      {item.waitsFor && <Waits item={item} />}
      {item.publishAt && (
        <span className="desk__more">已全部签完，定于 {minuteOf(item.publishAt)} 发布</span>
      )}
      {returned && <Returned returned={returned} />}
    </li>
  )
}

function Waits({ item: { waitsFor, handedTo, isHandedToMe, signers, dueAt } }: { item: Item }) {
  return (
    <span className="desk__more">
      {waitsFor}
      {signers && `，${signersWords(signers)}`}
      {isHandedToMe ? '，已转交给您' : handedTo && `，已转交给 ${handedTo}`}
      {dueAt && <Due at={dueAt} />}
    </span>
  )
}

const mostNamed = 4

function signersWords(signers: string[]): string {
  if (signers.length === 0) return '现在没有人可以签，请告诉管理员'
  const named = signers.slice(0, mostNamed).join('、')
  return `可以签的同事：${named}${signers.length > mostNamed ? ` 等 ${signers.length} 人` : ''}`
}

function Returned({ returned: { by, at, reason, remarks } }: Required<Pick<Item, 'returned'>>) {
  return (
    <div className="desk__more desk__returned">
      {by || '系统'} {minuteOf(at)} 退回：{reason}
      {remarks.length > 0 && (
        <ol>
          {remarks.map(({ quote, remark }, index) => (
            <li key={index}>
              {quote && <q>{quote}</q>}
              {quote && '：'}
              {remark}
            </li>
          ))}
        </ol>
      )}
    </div>
  )
}
