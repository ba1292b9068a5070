/** An instant as the office's clock shows it: to the second where it is evidence, else to the minute. */
const clock = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'medium',
  timeStyle: 'medium',
  hour12: false,
})

export const timeOf = (instant: string): string => clock.format(new Date(instant))

const minutes = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'medium',
  timeStyle: 'short',
})

export const minuteOf = (instant: string): string => minutes.format(new Date(instant))

const days = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' })

/** The calendar day in China, 2026-05-04. */
export const dayOf = (at: Date): string => days.format(at)
