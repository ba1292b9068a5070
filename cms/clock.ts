/** An instant as the office's clock shows it. */
const clock = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'medium',
  timeStyle: 'medium',
  hour12: false,
})

export const timeOf = (instant: string): string => clock.format(new Date(instant))
