/** Times as an editor in China reads them. */
const time = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'medium',
  timeStyle: 'short',
})
export const timeOf = (at: string) => time.format(new Date(at))
