/** Where a document stands, in sentences. */
import { Due } from '../../admin/due.tsx'
import type { PublicationState } from '../document-state.ts'
import type { SubmissionState } from '../submission-state.ts'
import { timeOf } from './time.ts'

/** `isHeld`: approved, but the site could not show it. */
export function PublicationLine({
  publication,
  isHeld,
}: {
  publication: PublicationState
  isHeld: boolean
}) {
  if (publication.is === 'never') return <p className="workflow__state">从未发布</p>
  const { number, at } = publication
  if (publication.is === 'withdrawn')
    return (
      <>
        <p className="workflow__state">已撤下</p>
        <p>
          第 {number} 号条目，{timeOf(at)}
          {publication.reason && `。公开的原因：${publication.reason}`}
        </p>
        <SheetLink number={number} />
      </>
    )
  return (
    <>
      <p className="workflow__state">
        {isHeld ? '已通过，还没有上线' : publishedWords(publication)}
      </p>
      <p>
        已作为第 {number} 号条目发布于 {timeOf(at)}
        {publication.is === 'changed' && !isHeld && '。公众看到的仍是那时的内容。'}
      </p>
      {publication.address && !isHeld && (
        <p>
          <a href={publication.address} target="_blank" rel="noreferrer">
            {decodeURI(publication.address)}
          </a>
        </p>
      )}
      <SheetLink number={number} />
    </>
  )
}

const publishedWords = ({ is }: PublicationState): string =>
  is === 'changed' ? '发布后有改动' : '已发布'

const SheetLink = ({ number }: { number: number }) => (
  <p>
    <a href={`/sign-off/${number}`} target="_blank" rel="noreferrer">
      审签单
    </a>
  </p>
)

export function SubmissionLine({ submission }: { submission: SubmissionState }) {
  const { is, by, at, endedBy, endedAt, comment } = submission
  if (is === 'waiting') return <WaitingLine submission={submission} />
  if (is === 'scheduled') return <ScheduledLine submission={submission} />
  if (is === 'returned')
    return (
      <div className="workflow__warning">
        <p>
          {endedBy ?? '系统'} {endedAt && timeOf(endedAt)} 退回：{comment}
        </p>
        <Remarks remarks={submission.remarks} />
      </div>
    )
  if (is === 'voided')
    return (
      <p className="workflow__warning">
        {endedBy} {endedAt && timeOf(endedAt)} 撤下了这篇稿件，{by}{' '}
        送审的一稿同时作废，不会再发布。要重新发布，请点“送审”。
      </p>
    )
  if (is === 'recalled') return <p>{by} 送审的一稿已收回。</p>
  return (
    <p>
      {by} {timeOf(at)} 送审
    </p>
  )
}

/** The sentences a reviewer pointed at. */
function Remarks({ remarks }: Pick<SubmissionState, 'remarks'>) {
  if (remarks.length === 0) return null
  return (
    <ol className="workflow__remarks">
      {remarks.map(({ quote, remark }, index) => (
        <li key={index}>
          {quote && <q>{quote}</q>}
          {quote && '：'}
          {remark}
        </li>
      ))}
    </ol>
  )
}

function ScheduledLine({ submission }: { submission: SubmissionState }) {
  const { by, at, isSavedText } = submission
  return (
    <>
      <p className="workflow__state">已签完字，待发布</p>
      <p>
        {by} {timeOf(at)} 送审
      </p>
      <Times submission={submission} />
      {!isSavedText && (
        <p className="workflow__warning">
          签完字以后又有改动，到时间不会发布。请编辑重新点“送审”。
        </p>
      )}
    </>
  )
}

/** When it is to appear, and when it is to go. */
function Times({ submission: { publishAt, expireAt } }: { submission: SubmissionState }) {
  return (
    <>
      {publishAt && <p>定时发布：{timeOf(publishAt)}</p>}
      {expireAt && <p>到期撤下：{timeOf(expireAt)}</p>}
    </>
  )
}

function WaitingLine({ submission }: { submission: SubmissionState }) {
  const { by, at, waitsFor, isSavedText, dueAt, handedTo, smallCorrection } = submission
  return (
    <>
      <p className="workflow__state">待{waitsFor}</p>
      <p>
        {by} {timeOf(at)} 送审
        {dueAt && <Due at={dueAt} />}
      </p>
      <Times submission={submission} />
      {smallCorrection && (
        <p>小更正：与网上的内容相比，只改了 {smallCorrection.characters} 个字。</p>
      )}
      {handedTo && (
        <p>
          {handedTo.by} 转交给 {handedTo.name}
          {handedTo.reason && `：${handedTo.reason}`}
        </p>
      )}
      <p className={isSavedText ? 'workflow__good' : 'workflow__warning'}>
        {isSavedText
          ? '本页保存的内容就是送审的内容。'
          : '送审以后又有改动，签过的字作废，不能通过。请编辑重新点“送审”。'}
      </p>
    </>
  )
}
