/** For hosts that know no redirects: a page that leads to the new address. */
export function movedPage(target: string, origin: string): string {
  const address = escaped(encodeURI(target).replaceAll('#', '%23').replaceAll('?', '%3F'))
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>网址已更换</title>
<link rel="canonical" href="${escaped(origin)}${address}">
<meta http-equiv="refresh" content="0; url=${address}">
</head>
<body><p>这个网页换了网址。如果没有自动打开，请点<a href="${address}">新的网址</a>。</p></body>
</html>
`
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
