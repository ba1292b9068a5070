/**
 * The words sample content is written in: a document in the very shape of the
 * ledger's, except that a picture names a drawing of this folder, and small
 * builders for rich text. Builders only assemble: the ledger's schema judges.
 */
import type {
  Block,
  DocumentOf,
  Inline,
  Kind,
  Reference,
  Rendition,
  TableCell,
} from '../../ledger/index.ts'

/** Every drawing by its name, and what it shows. */
export const drawingAlts = {
  'village-square': '画：傍晚的村中小广场，大家坐着小板凳围成半圈，听人站着讲',
  clapper: '画：身穿长衫的快板演员双手打板，身后是一轮金色的太阳',
  'study-room': '画：夜里的书桌，一盏灯照着翻开的书，窗外有月亮和雪山',
  'wheat-field': '画：金黄的麦田伸向远处的雪山',
  'evening-city': '画：暮色里山脚下的城市亮起灯，倒映在水面上',
  wedding: '画：一对新人并肩站在农家小院里，门上贴着双喜字，桌上摆着茶',
  library: '画：满墙的书架前，一个孩子在梯子上找书，一个孩子坐着读书',
  hands: '画：两只手合拢托着一颗金色的心',
  classroom: '画：教室里，佩戴小红花的孩子站在黑板前讲，同学们坐着听',
  workshop: '画：车间里，戴安全帽的班组围成半圈，班长在说话',
  courtyard: '画：农家小院的葡萄架旁，几个人围着矮桌喝茶说话',
  stage: '画：亮着灯笼的小戏台上，两位演员舞起水袖，台下坐满了人',
  saplings: '画：雪山前的沙地上，大人和孩子一起栽树苗',
  noticeboard: '画：村口的宣传栏前，几个人在看村规民约',
  'street-corner': '画：街角斑马线前汽车停下，穿红马甲的志愿者扶老人过街、清扫路面',
  elders: '画：窗前的阳光里，老人坐在椅子上看书，孩子站在身边',
} as const

export type DrawingName = keyof typeof drawingAlts

export const drawingNames = Object.keys(drawingAlts) as DrawingName[]

/** A picture drawn by code; the loader turns it into a picture of the media store. */
export interface DrawnPicture {
  drawing: DrawingName
  alt: string
  caption?: string
}

/** A value of the ledger with drawings where it has pictures. */
type WithDrawings<T> = T extends { renditions: Rendition[] }
  ? DrawnPicture
  : T extends object
    ? { [Key in keyof T]: WithDrawings<T[Key]> }
    : T

/** A sample document. It may name only documents that are published before it. */
export type Sample<K extends Kind = Kind> = WithDrawings<DocumentOf<K>> & { sample: true }
type Unmarked<K extends Kind> = Omit<WithDrawings<DocumentOf<K>>, 'kind' | 'sample'>
export type SampleBlock = WithDrawings<Block>
export type SampleText = SampleBlock[]

type Words = string | Inline
type Paragraph = Extract<Block, { type: 'paragraph' }>
type SampleList = Extract<Block, { type: 'list' }>

/** Documents of one kind, marked as samples. */
export function samplesOf<K extends Kind>(kind: K, documents: Unmarked<K>[]): Sample<K>[] {
  const marked: object[] = documents.map((document: object) => ({
    kind,
    sample: true,
    ...document,
  }))
  return marked as Sample<K>[]
}

export const picture = (drawing: DrawingName, caption?: string): DrawnPicture => ({
  drawing,
  alt: drawingAlts[drawing],
  ...(caption ? { caption } : {}),
})

export const b = (text: string): Inline => ({ type: 'text', text, bold: true })
export const i = (text: string): Inline => ({ type: 'text', text, italic: true })
export const br: Inline = { type: 'break' }

/** Leads to a document of the samples: link('story', 'sample-story-01', '文字'). */
export const link = (kind: Reference['kind'], id: string, text: string): Inline => ({
  type: 'link',
  to: { kind, id },
  children: [{ type: 'text', text }],
})

export const h2 = (...words: Words[]): SampleBlock => heading(2, words)
export const h3 = (...words: Words[]): SampleBlock => heading(3, words)
export const p = (...words: Words[]): Paragraph => ({ type: 'paragraph', children: inlines(words) })

/** An item is a text, or several runs of one: ul('甲', ['乙', b('重点')]). */
export const ul = (...items: (Words | Words[])[]): SampleList => list(false, items)
export const ol = (...items: (Words | Words[])[]): SampleList => list(true, items)

export const quote = (text: string, source?: string): SampleBlock => ({
  type: 'quote',
  children: inlines([text]),
  ...(source ? { source } : {}),
})

/** Lines as they are spoken, one text; an empty line parts stanzas. */
export const verse = (title: string, text: string): SampleBlock => ({
  type: 'verse',
  title,
  lines: text
    .trim()
    .split('\n')
    .map((line) => line.trim()),
})

export const callout = (
  tone: 'key' | 'note' | 'warning',
  title: string,
  ...children: (Paragraph | SampleList)[]
): SampleBlock => ({ type: 'callout', tone, title, children })

/** A table whose first row is its head. */
export const table = (caption: string, ...rows: string[][]): SampleBlock => ({
  type: 'table',
  caption,
  rows: rows.map((row, index) => row.map((text) => cell(text, index === 0))),
})

export const drawing = (name: DrawingName, caption?: string): SampleBlock => ({
  type: 'picture',
  picture: picture(name, caption),
})

const heading = (level: 2 | 3, words: Words[]): SampleBlock => ({
  type: 'heading',
  level,
  children: inlines(words),
})

const list = (ordered: boolean, items: (Words | Words[])[]): SampleList => ({
  type: 'list',
  ordered,
  items: items.map((item) => ({ children: inlines(Array.isArray(item) ? item : [item]) })),
})

const cell = (text: string, header: boolean): TableCell => ({
  children: text === '' ? [] : inlines([text]),
  ...(header ? { header: true } : {}),
})

const inlines = (words: Words[]): Inline[] =>
  words.map((word) => (typeof word === 'string' ? { type: 'text', text: word } : word))
