/** Small Word files for tests, as office programs write them: parts of XML in a zip. */
import { strToU8, zipSync } from 'fflate'

export interface WordLooks {
  font?: string
  points?: number
  isBold?: boolean
  align?: 'center' | 'right'
  style?: string
  numbering?: { id: number; level?: number }
}

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"',
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ')

/** The looks of GB/T 9704. */
export const gb = {
  title: { font: '方正小标宋简体', points: 22, align: 'center' },
  first: { font: '黑体', points: 16 },
  second: { font: '楷体_GB2312', points: 16 },
  body: { font: '仿宋_GB2312', points: 16 },
} as const satisfies Record<string, WordLooks>

/** A paragraph; a line end in the text is a soft break. */
export const paragraph = (text: string, looks: WordLooks = {}): string =>
  `<w:p>${paragraphProperties(looks)}${run(text, looks)}</w:p>`

export function run(text: string, { font, points, isBold }: WordLooks = {}): string {
  const fonts = font ? `<w:rFonts w:ascii="Times New Roman" w:eastAsia="${font}"/>` : ''
  const size = points ? `<w:sz w:val="${points * 2}"/>` : ''
  const texts = text
    .split('\n')
    .map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`)
    .join('<w:br/>')
  return `<w:r><w:rPr>${fonts}${isBold ? '<w:b/>' : ''}${size}</w:rPr>${texts}</w:r>`
}

function paragraphProperties({ align, style, numbering }: WordLooks): string {
  const number = numbering
    ? `<w:numPr><w:ilvl w:val="${numbering.level ?? 0}"/><w:numId w:val="${numbering.id}"/></w:numPr>`
    : ''
  return `<w:pPr>${style ? `<w:pStyle w:val="${style}"/>` : ''}${number}${align ? `<w:jc w:val="${align}"/>` : ''}</w:pPr>`
}

export const picture = (relation: string, description = ''): string =>
  `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="" descr="${escaped(description)}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip ${relation}/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`

export interface WordParts {
  body: string
  /** Parts by path, among them pictures, styles.xml and numbering.xml. */
  parts?: Record<string, string | Uint8Array>
  /** Relations of the text by id. */
  relations?: Record<string, { type: string; target: string; isOutside?: boolean }>
}

export function aWordFile({ body, parts = {}, relations = {} }: WordParts): Buffer {
  const files = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relationships({ rId1: { type: 'officeDocument', target: 'word/document.xml' } }),
    'word/document.xml': `<w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relationships({ ...standard(parts), ...relations }),
    ...parts,
  }
  const bytes = Object.fromEntries(
    Object.entries(files).map(([name, part]) => [
      name,
      typeof part === 'string' ? strToU8(part) : part,
    ]),
  )
  return Buffer.from(zipSync(bytes, { level: 1 }))
}

/** A part of the text's folder, with what every part begins with. */
export const part = (name: string, content: string): string =>
  `<w:${name} ${namespaces}>${content}</w:${name}>`

const standard = (parts: object): NonNullable<WordParts['relations']> =>
  Object.fromEntries(
    ['styles', 'numbering', 'footnotes', 'comments']
      .filter((name) => Object.hasOwn(parts, `word/${name}.xml`))
      .map((name) => [`rId-${name}`, { type: name, target: `${name}.xml` }]),
  )

const relationships = (relations: NonNullable<WordParts['relations']>): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${Object.entries(
    relations,
  )
    .map(
      ([id, { type, target, isOutside }]) =>
        `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${isOutside ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`

const contentTypes =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="jpg" ContentType="image/jpeg"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
