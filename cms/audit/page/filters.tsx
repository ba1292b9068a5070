/** Plain forms: a filter is an address that can be kept or sent. */
import { auditActionLabels } from '../../messages.ts'
import { auditActions } from '../actions.ts'
import type { Filter } from '../looking-up.ts'

export function Filters({ filter }: { filter: Filter }) {
  return (
    <form className="audit__form" method="get">
      <label>
        人员
        <input name="person" defaultValue={filter.person} maxLength={40} />
      </label>
      <label>
        操作
        <select name="action" defaultValue={filter.action}>
          <option value="">全部</option>
          {auditActions.map((action) => (
            <option key={action} value={action}>
              {auditActionLabels[action]}
            </option>
          ))}
        </select>
      </label>
      <label>
        稿件、图片或账号的名称
        <input name="title" defaultValue={filter.title} maxLength={100} />
      </label>
      <label>
        日期
        <input name="day" type="date" defaultValue={filter.day} />
      </label>
      <span className="audit__buttons">
        <button type="submit">查找</button>
        <a href="/admin/audit">全部显示</a>
      </span>
    </form>
  )
}

export function Download() {
  return (
    <form className="audit__form" method="get" action="/api/audit-table">
      <label>
        从
        <input name="from" type="date" />
      </label>
      <label>
        到
        <input name="to" type="date" />
      </label>
      <span className="audit__buttons">
        <button type="submit">下载表格</button>
      </span>
      <p className="audit__hint">可以用 Excel 或 WPS 打开。不填日期就是全部。下载也会记下一条。</p>
    </form>
  )
}
