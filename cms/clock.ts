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
