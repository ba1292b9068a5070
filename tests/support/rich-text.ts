/** Rich text for tests: plain paragraphs, and one text with every kind of block. */
import type { RichText } from '../../ledger/index.ts'

/** One paragraph for each text. */
export const paragraphs = (...texts: string[]): RichText =>
  texts.map((text) => ({ type: 'paragraph', children: [{ type: 'text', text }] }))

/** Every block but a picture. `subject` stands in its headings, to tell texts apart. */
export const aRichText = (subject: string): RichText => [
  { type: 'heading', level: 2, children: [{ type: 'text', text: `${subject}：头一件事` }] },
  {
    type: 'paragraph',
    children: [
      { type: 'text', text: '先说' },
      { type: 'text', text: '要紧的', bold: true },
      { type: 'break' },
      { type: 'text', text: '再说', italic: true },
      {
        type: 'link',
        to: { kind: 'story', id: 'story-1' },
        children: [{ type: 'text', text: '一个故事' }],
      },
      { type: 'text', text: '和' },
      {
        type: 'link',
        url: 'https://example.com/',
        children: [{ type: 'text', text: '一个网站' }],
      },
      { type: 'text', text: '。<b>这不是标记</b>' },
    ],
  },
  { type: 'heading', level: 3, children: [{ type: 'text', text: '三样东西' }] },
  {
    type: 'list',
    ordered: true,
    items: [
      { children: [{ type: 'text', text: '一张板凳' }] },
      {
        children: [{ type: 'text', text: '一壶茶' }],
        list: {
          type: 'list',
          ordered: false,
          items: [{ children: [{ type: 'text', text: '要热的' }] }],
        },
      },
    ],
  },
  {
    type: 'quote',
    children: [{ type: 'text', text: '话说给人听，先得听人说。' }],
    source: '示例俗语',
  },
  {
    type: 'verse',
    title: '快板',
    lines: ['竹板一打响连天，', '乡亲们坐到跟前。', '', '今天不把别的表，', '表一表咱们新家园。'],
  },
  {
    type: 'callout',
    tone: 'key',
    title: '记住这一句',
    children: [{ type: 'paragraph', children: [{ type: 'text', text: '量力而行，不比不攀。' }] }],
  },
  {
    type: 'table',
    caption: '两种办法比一比',
    rows: [
      [
        { children: [{ type: 'text', text: '事' }], header: true },
        { children: [{ type: 'text', text: '旧办法' }], header: true },
        { children: [{ type: 'text', text: '新办法' }], header: true },
      ],
      [
        { children: [{ type: 'text', text: '婚事' }], header: true },
        { children: [{ type: 'text', text: '三天酒席' }] },
        { children: [{ type: 'text', text: '一顿饭' }] },
      ],
    ],
  },
]
