/**
 * Pages for when the store has none: before the first release, and for what
 * nobody should meet. There is no stylesheet to count on, so each has its own.
 */
import { createHash } from 'node:crypto'

export interface PlainPage {
  status: number
  title: string
  text: string
}

export const notYetPublished: PlainPage = {
  status: 503,
  title: '网站正在准备中',
  text: '网站正在取得最新的内容。请稍等片刻，再刷新这个网页。',
}

export const notFound: PlainPage = {
  status: 404,
  title: '没有找到这个网页',
  text: '请检查网址，或者回到首页查找。',
}

export const malformedAddress: PlainPage = {
  status: 400,
  title: '网址有误',
  text: '这个网址的写法不对。请检查网址，或者回到首页查找。',
}

export const malformedRequest: PlainPage = {
  status: 400,
  title: '请求有误',
  text: '这个请求的写法不对，没有办法回答。请回到首页，重新打开。',
}

export const headTooLarge: PlainPage = {
  status: 431,
  title: '请求太长',
  text: '浏览器发来的信息太多。请清除本网站的 Cookie，再重新打开。',
}

export const tooSlow: PlainPage = {
  status: 408,
  title: '网络太慢',
  text: '请求没有按时传完。请检查网络，再重新打开。',
}

export const methodNotAllowed: PlainPage = {
  status: 405,
  title: '不能这样访问',
  text: '这个网址只能打开阅读。请回到首页查找。',
}

export const internalFault = (reference: string): PlainPage => ({
  status: 500,
  title: '网页暂时打不开',
  text: `网站出了点问题，请过一会儿再试。需要帮助时，请告诉我们编号 ${reference}。`,
})

const style = `
:root { color-scheme: light dark; }
body { max-width: 34rem; margin: 12vh auto; padding: 0 1.25rem; font: 1.25rem/1.8 "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
h1 { font-size: 1.75rem; line-height: 1.4; }
`

/** The header that lets a browser use this style and nothing else. */
export const plainPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ')

/** The headers every answer carries, for a plain page. */
export const plainSecurity = (security: readonly string[]): string[] =>
  security.map((value, at) =>
    security[at - 1]?.toLowerCase() === 'content-security-policy' ? plainPolicy : value,
  )

export const htmlOf = ({ title, text, status }: PlainPage): string =>
  `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${style}</style></head>
<body><h1>${title}</h1><p>${text}</p>${status === 503 ? '' : '<p><a href="/">回到首页</a></p>'}</body>
</html>
`
