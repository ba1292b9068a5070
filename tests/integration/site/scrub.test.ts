/** Damage that SQLite does not see is found while the publisher runs, and the site drawn anew. */
import { statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { aStory } from '../../support/documents.ts'
import { aLedger } from '../../support/ledger.ts'
import { aSite, until, type TestSite } from '../../support/site/a-site.ts'

let site: TestSite

beforeEach(async () => {
  site = await aSite()
  site.feed.append(...aLedger([aStory()]).entries)
  const stop = site.publish()
  await until('the story', () => site.feed.statuses.some(({ state }) => state === 'live'))
  await stop()
  site.further = { scrubPace: { sliceSeconds: 0, restSeconds: 0.05 } }
})

afterEach(() => site.close())

const inode = () => statSync(site.storePath).ino
const headOf = () => site.read((store) => store.head()?.release)
const faultsNow = () => site.read((store) => [...store.faultsBySlices()].filter(Boolean))

it.each([
  ['a body', "UPDATE bodies SET identity = x'00' WHERE rowid = (SELECT max(rowid) FROM bodies)"],
  ['a page', "UPDATE routes SET content_type = 'text/plain' WHERE path = '/'"],
])('finds that %s is another, and draws the site anew', async (_, damage) => {
  const before = headOf()
  const file = inode()
  const store = new DatabaseSync(site.storePath)
  store.exec(damage)
  store.close()
  expect(faultsNow()).not.toEqual([])
  site.publish()
  await until('a store made anew', () => inode() !== file)
  expect(faultsNow()).toEqual([])
  expect(headOf()).toBe(before)
})
