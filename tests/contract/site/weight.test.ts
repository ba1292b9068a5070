/** The longest lists of the site stay light on a slow line, with everything on one page. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { LedgerDocument } from '../../../ledger/index.ts'
import { loadRenderer, type SiteRenderer } from '../../../site/render.ts'
import * as some from '../../support/documents.ts'
import { aLedger } from '../../support/ledger.ts'

const most = 100 * 1024
let renderer: SiteRenderer

beforeAll(async () => {
  renderer = await loadRenderer({ origin: 'https://xuanjiang.example.com' })
})

async function pageOf(documents: LedgerDocument[], path: string): Promise<string> {
  const frame = [some.someSiteSettings(), some.aNavigation()]
  renderer.show(aLedger([...frame, ...documents]).view)
  return (await renderer.render(path)).body.toString('utf8')
}

const numbersTo = (last: number): number[] => Array.from({ length: last }, (_, at) => at + 1)

const themes = numbersTo(9).map((order) =>
  some.aTheme({
    id: `theme-${order}`,
    slug: `zhuti-${order}`,
    name: `基层治理第${order}题`,
    order,
  }),
)
const audiences = numbersTo(9).map((order) =>
  some.anAudience({
    id: `audience-${order}`,
    slug: `tingzhong-${order}`,
    name: `听众${order}`,
    order,
  }),
)
const forms = numbersTo(9).map((order) =>
  some.aForm({ id: `form-${order}`, slug: `xingshi-${order}`, name: `板凳宣讲${order}`, order }),
)
const teams = numbersTo(16).map((order) =>
  some.aTeam({
    id: `team-${order}`,
    slug: `duiwu-${order}`,
    name: `“示例”宣讲队第${order}分队`,
    order,
  }),
)

const aFullLecture = (number: number) =>
  some.aLecture({
    id: `lecture-${number}`,
    slug: `xiangcun-zhenxing-timu-${number}`,
    number,
    title: `第${number}讲：一村一品怎样走出自己的路`,
    promise: '听完这一讲，能说清本村的产业从哪里来、往哪里去，回家就能做三件小事。',
    theme: `theme-${(number % 9) + 1}`,
    audiences: [0, 1, 2].map((step) => `audience-${((number + step) % 9) + 1}`),
    forms: [0, 1, 2].map((step) => `form-${((number + step) % 9) + 1}`),
    lengths: [3, 10, 30],
    team: `team-${(number % 16) + 1}`,
    sample: true,
  })

const aStation = (number: number, parent: string) =>
  some.aVenue({
    id: `station-${number}`,
    slug: `shili-zhen-shijian-zhan-${number}`,
    level: 'station',
    order: number,
    name: `示例镇第${number}村新时代文明实践站`,
    parent,
    sample: true,
  })

describe('a page of 100 KB', () => {
  it('holds the menu of 200 lectures with filters over 27 terms and 16 teams', async () => {
    const lectures = numbersTo(200).map(aFullLecture)
    const html = await pageOf(
      [...themes, ...audiences, ...forms, ...teams, ...lectures],
      '/lectures/',
    )
    for (const { slug } of lectures) expect(html).toContain(`"/lectures/${slug}/"`)
    expect(html.match(/<input [^>]*type="radio"/g)).toHaveLength(5 + 27 + 3 + 16)
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(most)
  })

  it('holds 202 venues', async () => {
    const centres = [some.aVenue({ id: 'centre', slug: 'shili-zhongxin-1' })]
    const institutes = numbersTo(12).map((order) =>
      some.aVenue({
        id: `institute-${order}`,
        slug: `shili-suo-${order}`,
        level: 'institute',
        order,
        name: `示例镇第${order}新时代文明实践所`,
        parent: 'centre',
      }),
    )
    const stations = numbersTo(189).map((number) =>
      aStation(number, `institute-${(number % 12) + 1}`),
    )
    const html = await pageOf([...centres, ...institutes, ...stations], '/venues/')
    for (const { slug } of stations) expect(html).toContain(`"/venues/${slug}/"`)
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(most)
  })
})
