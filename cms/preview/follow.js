/**
 * Runs in the previewed page. The admin tells it what the form holds; the
 * office draws the page anew with that, and its body takes the place of the
 * one shown, so that the reader stays where he was.
 */
const pauseMilliseconds = 400
const isOwnPage = /^\/preview\/[^/]+\/[^/]+\/?$/.test(location.pathname)

let timer
let isDrawing = false
let latest

addEventListener('message', ({ origin, data }) => {
  if (origin !== location.origin || !isOwnPage) return
  if (data?.type === 'payload-live-preview' && data.data) {
    latest = data.data
    clearTimeout(timer)
    timer = setTimeout(drawLatest, pauseMilliseconds)
  }
})

// The admin sends nothing before it has heard this.
const office = window.opener ?? window.parent
if (office !== window)
  office.postMessage({ type: 'payload-live-preview', ready: true }, location.origin)

async function drawLatest() {
  if (isDrawing || !latest) return
  isDrawing = true
  const values = latest
  latest = undefined
  try {
    const response = await fetch(location.pathname, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ values }),
    })
    show(await response.text())
  } finally {
    isDrawing = false
    if (latest) timer = setTimeout(drawLatest, pauseMilliseconds)
  }
}

function show(text) {
  const page = new DOMParser().parseFromString(text, 'text/html')
  document.title = page.title
  for (const sheet of page.head.querySelectorAll('link[rel="stylesheet"], style'))
    if (![...document.head.children].some((known) => known.isEqualNode(sheet)))
      document.head.append(document.adoptNode(sheet))
  document.body.replaceWith(document.adoptNode(page.body))
}
