/** For administrators: which year's holidays are still to be entered. */
export function CalendarReminder({ years }: { years: number[] }) {
  if (years.length === 0) return null
  return (
    <section className="desk" data-desk="calendar">
      <h4>工作日历</h4>
      <p>
        还没有填 {years.join('、')} 年的放假和补班，那一年的审稿期限只除去星期六和星期日。
        请照国务院办公厅的通知，填在<a href="/admin/globals/working-calendar">“工作日历”</a>里。
      </p>
    </section>
  )
}
