/** Pages for when the store has none: before the first release, and for what nobody should meet. */

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

export const htmlOf = ({ title, text, status }: PlainPage): string =>
  `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head>
<body><h1>${title}</h1><p>${text}</p>${status === 503 ? '' : '<p><a href="/">回到首页</a></p>'}</body>
</html>
`
