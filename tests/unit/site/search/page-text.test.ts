import { describe, expect, it } from 'vitest'
import { readPage } from '../../../../site/reading/index.ts'

const textOf = (html: string) => readPage(`<!doctype html><body>${html}`).text

describe('what is searched of a page', () => {
  it('reads title, summary, day and the rest of what the page shows', () => {
    const html = `<main data-search="story"><h1>小板凳
      进大棚</h1><p data-search="summary">讲的是<b>大会</b>精神。</p>
      <time datetime="2026-10-22" data-search="day">10月22日</time>
      <p>边摘<a href="/">边听</a>。</p><ul><li>一</li><li>二</li></ul>
      <section data-search="none"><h2>再读一篇</h2></section><script>1</script></main>`
    expect(textOf(html)).toEqual({
      kind: 'story',
      title: '小板凳 进大棚',
      summary: '讲的是大会精神。',
      text: '10月22日\n边摘边听。\n一\n二',
      day: '2026-10-22',
    })
  })

  it('finds nothing on a page that is not to be found', () => {
    expect(textOf('<main><h1>题目</h1></main>')).toBeUndefined()
    expect(textOf('<main data-search="toString"><h1>题目</h1></main>')).toBeUndefined()
    expect(textOf('<main data-search="story"><p>没有题目</p></main>')).toBeUndefined()
  })
})
