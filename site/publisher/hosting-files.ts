/**
 * What plain files cannot say by themselves, for whoever hosts them: which
 * addresses moved and which are gone, for nginx and as a list.
 */
import type { GoneRow, Redirect, StoreHead } from '../store/index.ts'

/** Marks a folder as one that may be replaced. */
export const manifestName = 'release.json'

/** Names and texts of the files. */
export function hostingFiles(
  head: StoreHead,
  redirects: readonly Redirect[],
  gone: readonly GoneRow[],
): [name: string, text: string][] {
  const manifest = { release: head.release, entry: head.number, redirects, gone }
  return [
    [manifestName, `${JSON.stringify(manifest, undefined, 2)}\n`],
    ['_redirects', redirectList(redirects, gone)],
    ['nginx.conf.txt', nginxSnippet(redirects, gone)],
  ]
}

/** The form that several static hosts read: from, to, status. */
function redirectList(redirects: readonly Redirect[], gone: readonly GoneRow[]): string {
  return [
    ...redirects.map(({ path, target }) => `${encodeURI(path)} ${encodeURI(target)} 301`),
    ...gone.map(({ path }) => `${encodeURI(path)} /410.html 410`),
    '',
  ].join('\n')
}

/** To be included in a `server` block. */
function nginxSnippet(redirects: readonly Redirect[], gone: readonly GoneRow[]): string {
  return [
    '# include this file in the server block of the site',
    'error_page 404 /404.html;',
    'error_page 410 /410.html;',
    ...redirects.map(
      ({ path, target }) => `location = ${quoted(path)} { return 301 ${quotedAddress(target)}; }`,
    ),
    ...gone.map(({ path }) => `location = ${quoted(path)} { return 410; }`),
    '',
  ].join('\n')
}

/** nginx compares decoded addresses; in quotation marks only these two are special. */
const quoted = (path: string): string => `"${path.replaceAll(/["\\]/g, '\\$&')}"`

/** nginx replaces $names in what it returns. */
const quotedAddress = (path: string): string =>
  `"${encodeURI(path).replaceAll('$', '%24').replaceAll('"', '%22')}"`
