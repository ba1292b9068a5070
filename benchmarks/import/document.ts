/**
 * A Word file as offices write them, of so many pages. A page of GB/T 9704 has
 * 22 lines of 28 characters; here each is full. Every fifth has a table of six
 * rows and a photograph, every second a footnote.
 */
import { aPicture } from '../../tests/unit/media/pictures.ts'
import { aWordFile, gb, paragraph, part, picture, run } from '../../tests/support/word.ts'

const charactersOfPage = 22 * 28
const words = '各位乡亲请坐近一点听今天把婚事新办的账一笔一笔算清楚再说村里怎样商量'

export async function aDocument(pages: number): Promise<Buffer> {
  const photograph = await aPicture({ width: 2400 })
  const body = Array.from({ length: pages }, (_, page) => pageOf(page)).join('')
  const footnotes = Array.from({ length: pages }, (_, page) => footnote(page)).join('')
  return aWordFile({
    body: `${paragraph('把账算到板凳上', gb.title)}${body}`,
    parts: {
      'word/footnotes.xml': part('footnotes', footnotes),
      'word/media/image1.jpg': photograph,
    },
    relations: { rId9: { type: 'image', target: 'media/image1.jpg' } },
  })
}

function pageOf(page: number): string {
  const text = [
    ...(page % 10 === 0 ? [paragraph(`第${page / 10 + 1}章 家门口的事`, gb.first)] : []),
    paragraph(`一、第${page + 1}页的头一件事`, gb.first),
    ...sentencesOf(page).map((sentence) => paragraph(`\u3000\u3000${sentence}`, gb.body)),
    ...(page % 2 === 0 ? [`<w:p>${run('见注')}${mark(page)}</w:p>`] : []),
  ]
  if (page % 5 > 0) return text.join('')
  return [...text, table(), picture('r:embed="rId9"'), paragraph('图1 院子里的宣讲')].join('')
}

/** Three paragraphs, each of runs as Word cuts them. */
function sentencesOf(page: number): string[] {
  const length = charactersOfPage / 3
  return Array.from({ length: 3 }, (_, at) => {
    const from = (page * 7 + at * 3) % words.length
    return `${words.slice(from)}${words.repeat(20)}`.slice(0, length - 1) + '。'
  })
}

const mark = (page: number): string =>
  `<w:r><w:footnoteReference w:id="${page + 2}"/></w:r>${run('，后面接着说。')}`

const footnote = (page: number): string =>
  `<w:footnote w:id="${page + 2}">${paragraph(`第 ${page + 1} 页的注释。`)}</w:footnote>`

const table = (): string => {
  const cells = `<w:tc>${paragraph('酒席四十桌')}</w:tc>`.repeat(4)
  return `<w:tbl>${`<w:tr>${cells}</w:tr>`.repeat(6)}</w:tbl>`
}
