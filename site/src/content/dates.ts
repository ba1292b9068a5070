/** Days and moments as they are written in Chinese. Moments are told in Beijing time. */

/** 2026-03-08 → 2026年3月8日 */
export function chineseDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** 2026-03-01, 2026-12-31 → 2026年3月1日至12月31日 */
export function chinesePeriod({ from, to }: { from: string; to?: string | undefined }): string {
  if (!to) return `${chineseDay(from)}起`
  const end = chineseDay(to)
  return `${chineseDay(from)}至${from.slice(0, 4) === to.slice(0, 4) ? end.slice(5) : end}`
}

/** The day in Beijing of a moment in UTC, as YYYY-MM-DD. */
export function dayOfMoment(moment: string): string {
  const hours = 8
  return new Date(Date.parse(moment) + hours * 3_600_000).toISOString().slice(0, 10)
}
