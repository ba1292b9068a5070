/**
 * What plain files cannot say by themselves, for whoever hosts them: which
 * addresses moved and which are gone, for nginx, for Apache and as a list.
 */
import type { GoneRow, Redirect, StoreHead } from '../store/index.ts'

/** Says which release a folder holds, and marks it as one that may be replaced. */
export const manifestName = 'release.json'
const listName = '_redirects'
const nginxName = 'nginx.conf.txt'
const apacheName = 'apache.conf.txt'

export const hostingNames: ReadonlySet<string> = new Set([
  manifestName,
  listName,
  nginxName,
  apacheName,
])

/** Names and texts of the files. */
export function hostingFiles(
  head: StoreHead,
  redirects: readonly Redirect[],
  gone: readonly GoneRow[],
): [name: string, text: string][] {
  const manifest = { release: head.release, entry: head.number, redirects, gone }
  return [
    [listName, redirectList(redirects, gone)],
    [nginxName, nginxSnippet(redirects, gone)],
    [apacheName, apacheSnippet(redirects, gone)],
    [manifestName, `${JSON.stringify(manifest, undefined, 2)}\n`],
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

/** To be included in a `VirtualHost`, or copied to `.htaccess`. */
function apacheSnippet(redirects: readonly Redirect[], gone: readonly GoneRow[]): string {
  return [
    '# include this file in the VirtualHost of the site, or copy it to .htaccess',
    'ErrorDocument 404 /404.html',
    'ErrorDocument 410 /410.html',
    ...redirects.map(
      ({ path, target }) => `RedirectMatch 301 ${pattern(path)} ${apacheTarget(target)}`,
    ),
    ...gone.map(({ path }) => `RedirectMatch 410 ${pattern(path)}`),
    '',
  ].join('\n')
}

/** nginx compares decoded addresses; in quotation marks only these two are special. */
const quoted = (path: string): string => `"${path.replaceAll(/["\\]/g, '\\$&')}"`

/** nginx replaces $names in what it returns. */
const quotedAddress = (path: string): string =>
  `"${encodeURI(path).replaceAll('$', '%24').replaceAll('"', '%22')}"`

/** Apache compares decoded addresses, too, with a regular expression. */
const pattern = (path: string): string =>
  `"^${path.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&').replaceAll('"', '\\x22')}$"`

/** Apache escapes the target itself, and puts what was matched in place of $1 and &. */
const apacheTarget = (path: string): string =>
  `"${path.replaceAll(/[\\$&]/g, '\\$&').replaceAll('"', '\\"')}"`
