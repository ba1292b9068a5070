/** The file that stands for an address, on any disk and any web server. */

/** Of a page, picture or file: a folder's page is its index, 404 and 410 are where hosts look. */
export function fileOfPath(path: string): string {
  if (path === '/404/' || path === '/410/') return `${path.slice(1, -1)}.html`
  return path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1)
}

/**
 * Of an address that moved or is gone: where a page can stand that says so.
 * None for pictures, and for names that some disk does not take; those are in
 * the lists for hosts alone.
 */
export function noticeFileOf(path: string): string | undefined {
  const parts = path.split('/').slice(1)
  const last = parts.pop() ?? ''
  if (![...parts, ...(last === '' ? [] : [last])].every(isNameEverywhere)) return undefined
  if (last === '') return parts.length > 0 ? `${parts.join('/')}/index.html` : undefined
  if (/\.html?$/i.test(last)) return [...parts, last].join('/')
  return last.includes('.') ? undefined : [...parts, last, 'index.html'].join('/')
}

/** The folders that a file lies in, outermost first. */
export function foldersOf(file: string): string[] {
  const parts = file.split('/').slice(0, -1)
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'))
}

/** Also on a USB stick as Windows formats it. */
function isNameEverywhere(name: string): boolean {
  if (name === '' || /^\.|[. ]$/.test(name) || Buffer.byteLength(name) > 200) return false
  // eslint-disable-next-line no-control-regex
  return !/[<>:"|?*\\\0-\x1f]/.test(name)
}
