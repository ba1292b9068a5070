import { describe, expect, it } from 'vitest'
import { queryOf, suggestionsFor } from '../../../../site/search/index.ts'

/** What is offered on a site where just these words are found, and how often it was asked. */
function offered(typed: string, found: string[]): { texts: string[]; tries: number } {
  let tries = 0
  const texts = suggestionsFor(queryOf(typed, undefined), ({ text }) => {
    tries += 1
    return found.includes(text)
  })
  return { texts, tries }
}

describe('suggestionsFor', () => {
  it('offers the longest parts that are found, and none within them', () => {
    expect(offered('高额彩礼商量', ['彩礼', '高额彩礼', '商量']).texts).toEqual([
      '高额彩礼',
      '商量',
    ])
  })

  it('offers nothing that only asks', () => {
    expect(offered('彩礼怎么办', ['彩礼', '怎么', '怎么办', '么办']).texts).toEqual(['彩礼'])
  })

  it('offers the same thing under another name first', () => {
    expect(offered('礼金多少', ['彩礼多少', '多少']).texts).toEqual(['彩礼多少'])
    expect(offered('天价礼金', ['天价', '天价彩礼']).texts).toEqual(['天价彩礼'])
    expect(offered('高额份子钱怎么办呢', ['随礼']).texts).toEqual(['随礼'])
  })

  it('offers each of several words', () => {
    expect(offered('家风 大棚', ['家风', '大棚']).texts).toEqual(['家风', '大棚'])
  })

  it.each([
    ['yifenyisu', 'yifengyisu'],
    ['yifengyishu', 'yifengyisu'],
    ['zenglian', 'zhenglian'],
    ['jinchan', 'jinchang'],
    ['lingxia', 'ningxia'],
  ])('hears in %s what sounds alike: %s', (typed, meant) => {
    expect(offered(typed, [meant]).texts).toEqual([meant])
  })

  it('takes a long sentence by its words, and never tries for long', () => {
    const { texts, tries } = offered('我想给村里的老人讲一讲移风易俗和家风建设', ['老人', '建设'])
    expect(texts).toEqual(expect.arrayContaining(['老人', '建设']))
    expect(tries).toBeLessThanOrEqual(30)
    expect(offered('甲乙丙丁戊己庚辛'.repeat(8), []).tries).toBeLessThanOrEqual(30)
  })
})
