/** An asset of former templates stays for pages that are still open, whatever a clock does. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import {
  openStoreBeside,
  openStoreForWriting,
  type Release,
  type SiteWriter,
} from '../../../../site/store/index.ts'
import { aPage, aRelease } from '../../../support/site/a-release.ts'

const day = 86_400_000
const css = aPage('/_astro/a.css', '', { body: Buffer.from('a{}'), caching: 'asset' })
let folder: string
let store: SiteWriter

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'performance'] })
  folder = mkdtempSync(join(tmpdir(), 'assets-'))
  store = openStoreForWriting(join(folder, 'store.sqlite'))
})

afterEach(() => {
  vi.useRealTimers()
  store.close()
  rmSync(folder, { recursive: true, force: true })
})

const commit = (text: string, changes: Partial<Release> = {}) =>
  store.commitRelease(aRelease({ entries: [], routes: [aPage('/', text)], ...changes }), new Date())

function commitBeside(text: string): void {
  const beside = openStoreBeside(store)
  beside.store.commitRelease(aRelease({ entries: [], routes: [aPage('/', text)] }), new Date())
  beside.takePlace()
}

/** Without the time that a clock is set to. */
const pass = (milliseconds: number) => vi.advanceTimersByTime(milliseconds)
const isKept = () => store.findAnswer(css.path) !== undefined

it('stays where the clock jumps ahead a year, and where it jumps back', () => {
  commit('一', { ...aRelease(), routes: [aPage('/', '一'), css] })
  commit('二')
  for (const jump of [365 * day, -10 * 365 * day, 20 * 365 * day]) {
    vi.setSystemTime(Date.now() + jump)
    commit(`到了 ${jump}`)
    expect(isKept()).toBe(true)
  }
})

it('goes when publishers have run for thirty days since, over restarts and whole releases', () => {
  commit('一', { ...aRelease(), routes: [aPage('/', '一'), css] })
  pass(100 * day)
  commitBeside('二')
  pass(10 * day)
  commit('三')
  store.close()
  store = openStoreForWriting(join(folder, 'store.sqlite'))
  pass(10 * day)
  commitBeside('四')
  pass(9 * day)
  commit('五')
  expect(isKept()).toBe(true)
  pass(2 * day)
  commit('六')
  expect(isKept()).toBe(false)
})
