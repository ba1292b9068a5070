/** Damage that SQLite does not see is found while the publisher runs, and the site drawn anew. */
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { contentHashOf, openMediaStore } from '../../../media/index.ts'
import { aPicture, aStory } from '../../support/documents.ts'
import { aLedger } from '../../support/ledger.ts'
import { aSite, until, type TestSite } from '../../support/site/a-site.ts'

const bytes = Buffer.from('a picture')
const hash = contentHashOf(bytes)
const picture = aPicture()
const storyWithPicture = aStory({
  picture: {
    ...picture,
    renditions: picture.renditions.slice(0, 1).map((one) => ({ ...one, hash })),
  },
})
let site: TestSite

beforeEach(async () => {
  site = await aSite()
  site.feed.blobs.set(hash, bytes)
  site.feed.append(...aLedger([storyWithPicture]).entries)
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

it.each([
  ['is another', (path: string) => writeFileSync(path, 'a picturf')],
  ['is gone', (path: string) => rmSync(path)],
])('finds that a picture %s, and brings it again', async (_, damage) => {
  const path = openMediaStore(site.mediaFolder).path(hash)
  damage(path)
  site.publish()
  await until('the picture as it was', () => existsSync(path) && readFileSync(path).equals(bytes))
})

it('tries again as long as the office does not have the picture', async () => {
  const path = openMediaStore(site.mediaFolder).path(hash)
  rmSync(path)
  site.feed.blobs.delete(hash)
  let attempts = 0
  site.feed.instead = ({ pathname }) => {
    if (pathname.endsWith(hash)) attempts += 1
    return false
  }
  site.publish()
  await until('a second attempt', () => attempts > 1)
  site.feed.blobs.set(hash, bytes)
  await until('the picture as it was', () => existsSync(path))
})
