/** Working copies as a form sends them, with a mark in every text they have. */

/** One paragraph as the text editor keeps it. */
export const lexicalOf = (text: string) => ({
  root: {
    type: 'root',
    version: 1,
    ...plain,
    children: [
      {
        type: 'paragraph',
        version: 1,
        ...plain,
        children: [
          { type: 'text', version: 1, text, format: 0, detail: 0, mode: 'normal', style: '' },
        ],
      },
    ],
  },
})

const plain = { format: '', indent: 0, direction: null }

/** A text that links to an address of this site. */
export const lexicalLinking = (text: string, url: string) => {
  const { root } = lexicalOf(text)
  const [paragraph] = root.children
  const fields = { linkType: 'custom', url, newTab: false }
  const link = { type: 'link', version: 3, ...plain, fields, children: paragraph?.children }
  return { root: { ...root, children: [{ ...paragraph, children: [link] }] } }
}

export const aStoryWith = (mark: string) => ({
  title: `标题${mark}`,
  summary: `摘要${mark}`,
  byline: `作者${mark}`,
  source: `来源${mark}`,
  pictureCaption: `说明${mark}`,
  on: '2025-03-01',
  body: lexicalOf(`正文${mark}`),
})

/** One of every kind that has a collection, by collection; slugs carry the mark too where there are any. */
export const oneOfEachKindWith = (mark: string): Record<string, object> => ({
  stories: { ...aStoryWith(mark), slug: mark },
  lectures: {
    title: `题目${mark}`,
    promise: `承诺${mark}`,
    slug: mark,
    outline: lexicalOf(`提纲${mark}`),
    script: lexicalOf(`讲稿${mark}`),
    questions: [{ question: `问题${mark}`, answer: lexicalOf(`回答${mark}`) }],
    owner: `责任人${mark}`,
  },
  teams: { name: `队伍${mark}`, tier: 'squad', slug: mark, introduction: lexicalOf(`简介${mark}`) },
  lecturers: { name: `宣讲员${mark}`, slug: mark, introduction: `简介${mark}` },
  themes: { name: `主题${mark}`, slug: mark, description: `说明${mark}` },
  audiences: { name: `受众${mark}`, slug: mark, description: `说明${mark}` },
  forms: { name: `形式${mark}`, slug: mark, description: `说明${mark}` },
  textbooks: { title: `教材${mark}`, slug: mark, introduction: lexicalOf(`前言${mark}`) },
  chapters: { title: `章${mark}`, slug: mark, body: lexicalOf(`正文${mark}`) },
  campaigns: { title: `活动${mark}`, slug: mark, pledge: { title: `倡议${mark}` } },
  'campaign-pieces': {
    title: `资料${mark}`,
    type: 'poster',
    slug: mark,
    body: lexicalOf(`正文${mark}`),
  },
  figures: {
    name: `典型${mark}`,
    slug: mark,
    type: 'person',
    deed: `事迹${mark}`,
    body: lexicalOf(`正文${mark}`),
  },
  venues: { name: `阵地${mark}`, level: 'centre', slug: mark, address: `地址${mark}` },
  redirects: { from: `/${mark}/`, toPath: '/stories/' },
})

/** A text field of each of the single documents. */
export const singleDocumentsWith = (mark: string): Record<string, object> => ({
  'site-settings': { name: `网站${mark}` },
  'home-page': { headline: `标题${mark}` },
  navigation: { main: [{ label: '栏目', to: `/${mark}/` }] },
})
