import { timeOf } from '../../clock.ts'
import type { Filter, Found } from '../looking-up.ts'
import type { AuditRecord } from '../record.ts'
import { sentenceOf } from '../sentences.ts'

interface Props {
  filter: Filter
  found: Found
}

export function Records({ filter, found: { records, hasOlder } }: Props) {
  return (
    <>
      <ol className="audit__records">
        {records.map((record) => (
          <Record key={record.number} record={record} />
        ))}
      </ol>
      <p className="audit__pages">
        {filter.page > 1 && <a href={pageOf(filter, filter.page - 1)}>较新的</a>}
        {hasOlder && <a href={pageOf(filter, filter.page + 1)}>较早的</a>}
      </p>
    </>
  )
}

function Record({ record }: { record: AuditRecord }) {
  const { number, at, outcome, address, contentHash } = record
  return (
    <li className={`audit__record audit__record--${outcome}`} data-number={number}>
      <span className="audit__sentence">{sentenceOf(record)}</span>
      <span className="audit__where">
        <time dateTime={at}>{timeOf(at)}</time>
        {address && ` · 来自 ${address}`} · 第 {number} 条
        {contentHash && ` · 稿件指纹 ${contentHash.slice(0, 12)}`}
      </span>
    </li>
  )
}

function pageOf(filter: Filter, page: number): string {
  const { person, action, title, day } = filter
  return `?${new URLSearchParams({ person, action, title, day, page: String(page) })}`
}
