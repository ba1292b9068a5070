/**
 * Makes a Word file ready for mammoth: each paragraph gets a bookmark by which
 * its looks are found again in what mammoth writes, numbers that Word counts
 * for headings are written out, a formula becomes its letters. Fonts of
 * Chinese text, alignment and outline levels are what mammoth does not read.
 */
import { XMLSerializer } from '@xmldom/xmldom'
import { zipSync, type Zippable } from 'fflate'
import { dirname, posix } from 'node:path'
import type { Looks, Loss } from '../source.ts'
import { looksOf, styleOfParagraph } from './looks.ts'
import { isLinked, lossesIn, saysSomething } from './losses.ts'
import { countingOf, type Counting } from './numbering.ts'
import { stylesOf, type Style, type Styles } from './styles.ts'
import type { WordParts } from './unpack.ts'
import { childOf, elementsBelow, parseXml, type Document, type Element } from './xml.ts'

export interface PreparedWord {
  bytes: Buffer
  /** By the number in the bookmark's name. */
  looks: Looks[]
  losses: Loss[]
}

export const bookmarkName = 'import-paragraph-'

export function prepareWord({ files, document: path }: WordParts): PreparedWord {
  const document = parseXml(files[path]!)
  const root = document.documentElement
  const body = root && childOf(root, 'body')
  const styles = stylesOf(partRoot(files, path, 'styles.xml'))
  const counting = countingOf(partRoot(files, path, 'numbering.xml'))
  const looks: Looks[] = []
  const losses: Loss[] = []
  for (const paragraph of body ? paragraphsOf(body) : []) {
    losses.push(...lossesIn(paragraph))
    const style = styleOfParagraph(paragraph, styles)
    looks.push(prepareParagraph(document, paragraph, { style, styles, counting, at: looks.length }))
  }
  if (hasRunningHeads(files)) losses.push({ code: 'RUNNING_HEAD' })
  const text = new XMLSerializer().serializeToString(document)
  const prepared: Zippable = { ...files, [path]: Buffer.from(text) }
  return { bytes: Buffer.from(zipSync(prepared, { level: 0 })), looks, losses }
}

const paragraphsOf = (body: Element): Element[] =>
  [...elementsBelow(body)].filter(({ localName }) => localName === 'p')

function partRoot(files: WordParts['files'], path: string, name: string): Element | undefined {
  const part = files[posix.join(dirname(path), name)]
  return (part && parseXml(part).documentElement) || undefined
}

interface Context {
  style: Style
  styles: Styles
  counting: Counting
  at: number
}

function prepareParagraph(document: Document, paragraph: Element, context: Context): Looks {
  const { style, styles, counting, at } = context
  const looks = looksOf(paragraph, style, styles)
  const properties = childOf(paragraph, 'pPr')
  const after = properties ? properties.nextSibling : paragraph.firstChild
  const number = style.numbering && counting.next(style.numbering, (looks.styleLevel ?? 0) > 0)
  const added = number === undefined ? [] : [run(document, number)]
  for (const element of [...bookmark(document, at), ...added])
    paragraph.insertBefore(element, after)
  if (number !== undefined) removeNumbering(document, paragraph, properties)
  for (const element of [...elementsBelow(paragraph)]) {
    if (element.localName === 'oMath') replaceFormula(document, element)
    // A picture that lies elsewhere is not looked for there.
    if (isLinked(element)) element.parentNode?.removeChild(element)
  }
  return looks
}

function bookmark(document: Document, at: number): Element[] {
  const [start, end] = [word(document, 'bookmarkStart'), word(document, 'bookmarkEnd')]
  start.setAttribute('w:name', `${bookmarkName}${at}`)
  for (const one of [start, end]) one.setAttribute('w:id', String(1_000_000 + at))
  return [start, end]
}

/** Numbering 0 is none, whatever the style says. */
function removeNumbering(document: Document, paragraph: Element, properties?: Element): void {
  const own = properties ?? word(document, 'pPr')
  if (!properties) paragraph.insertBefore(own, paragraph.firstChild)
  const former = childOf(own, 'numPr')
  if (former) own.removeChild(former)
  const [numbering, id] = [word(document, 'numPr'), word(document, 'numId')]
  id.setAttribute('w:val', '0')
  numbering.appendChild(id)
  own.appendChild(numbering)
}

function replaceFormula(document: Document, formula: Element): void {
  let text = ''
  for (const element of elementsBelow(formula))
    if (element.localName === 't') text += element.textContent ?? ''
  formula.parentNode?.replaceChild(run(document, text), formula)
}

function run(document: Document, content: string): Element {
  const [letters, text] = [word(document, 'r'), word(document, 't')]
  text.setAttribute('xml:space', 'preserve')
  text.appendChild(document.createTextNode(content))
  letters.appendChild(text)
  return letters
}

/** In the namespace that this file uses: strict files have another. */
const word = (document: Document, name: string): Element =>
  document.createElementNS(document.documentElement!.namespaceURI, `w:${name}`)

const hasRunningHeads = (files: WordParts['files']): boolean =>
  Object.entries(files).some(([name, part]) => {
    const root = /\/(?:header|footer)\d*\.xml$/.test(name) && parseXml(part).documentElement
    return root ? saysSomething(root) : false
  })
