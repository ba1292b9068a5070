/** What a paragraph may be. Also for the browser. */
export const roles = {
  title: '标题',
  first: '一级标题',
  second: '二级标题',
  third: '三级标题',
  body: '正文',
  item: '编号条目',
  verse: '唱词、诗歌',
  caption: '图表说明',
  none: '不导入',
} as const

export type Role = keyof typeof roles
