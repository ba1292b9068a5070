/**
 * Finds a browser for the tests, or installs one: the system's Chromium or Chrome,
 * Playwright's, Debian's package where this runs as root, Playwright's own download.
 */
import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { Failure } from '../failure.js'
import { runCommand } from '../run/command.js'
import { root } from '../settings.js'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** The path of a browser, or undefined. */
export function findBrowser(env = process.env) {
  if (env.CHROMIUM_PATH) return env.CHROMIUM_PATH
  const folders = (env.PATH ?? '').split(delimiter)
  const onPath = folders.flatMap((folder) => names.map((name) => join(folder, name)))
  return [...onPath, ...elsewhere, ...playwrights(env)].find((path) => existsSync(path))
}

function playwrights(env) {
  const caches = [
    env.PLAYWRIGHT_BROWSERS_PATH,
    join(env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'ms-playwright'),
    join(homedir(), 'Library', 'Caches', 'ms-playwright'),
  ].filter((folder) => folder && existsSync(folder))
  const inside = [
    'chrome-linux/chrome',
    'chrome-linux64/chrome',
    'chrome-linux/headless_shell',
    'chrome-headless-shell-linux64/chrome-headless-shell',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  ]
  return caches.flatMap((cache) =>
    readdirSync(cache)
      .filter((name) => name.startsWith('chromium'))
      .flatMap((name) => inside.map((path) => join(cache, name, path))),
  )
}

export async function requireBrowser() {
  const found = findBrowser()
  if (found) return found
  await installFromDebian()
  if (!findBrowser()) await installFromPlaywright()
  const installed = findBrowser()
  if (installed) return installed
  throw new Failure({
    code: 'NO_BROWSER',
    what: '浏览器测试没有运行：',
    why: '没有找到 Chromium，也没能自动安装。',
    todo: '请安装 chromium（Debian：apt-get install chromium fonts-noto-cjk），或用 CHROMIUM_PATH 指明它的位置。',
  })
}

async function installFromDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  process.stdout.write('没有找到浏览器，正在用 apt-get 安装 chromium 和中文字体……\n')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const packages = ['chromium', 'fonts-noto-cjk']
  const words = ['install', '-y', '--no-install-recommends', ...packages]
  await runCommand('apt-get', ['update'], { env })
  await runCommand('apt-get', words, { env })
}

async function installFromPlaywright() {
  process.stdout.write('正在下载 Playwright 的浏览器……\n')
  const program = join(root, 'node_modules', 'playwright-core', 'cli.js')
  await runCommand(process.execPath, [program, 'install', 'chromium-headless-shell'])
}
