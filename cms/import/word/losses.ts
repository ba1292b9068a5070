/** What a Word file has that a page of this site has not, and near which words. */
import { shortened } from '../shortened.ts'
import type { Loss, LossCode } from '../source.ts'
import { elementsBelow, valueOf, type Element } from './xml.ts'

const names: Record<string, LossCode> = {
  txbxContent: 'TEXT_BOX',
  commentReference: 'COMMENT',
  ins: 'TRACKED_CHANGE',
  del: 'TRACKED_CHANGE',
  moveFrom: 'TRACKED_CHANGE',
  moveTo: 'TRACKED_CHANGE',
  oMath: 'FORMULA',
  object: 'OBJECT',
  chart: 'CHART',
  relIds: 'SMART_ART',
}

/** The losses of a paragraph, each kind once. */
export function lossesIn(paragraph: Element): Loss[] {
  const codes = new Set<LossCode>()
  let hasDrawing = false
  for (const element of elementsBelow(paragraph)) {
    const code = codeOf(element)
    if (code) codes.add(code)
    if (/^(?:wsp|wgp|shape|line|rect|oval)$/.test(element.localName ?? '')) hasDrawing = true
  }
  if (hasDrawing && !hasPicture(paragraph) && !codes.has('TEXT_BOX')) codes.add('SHAPE')
  const near = nearText(paragraph)
  return [...codes].map((code) => ({ code, ...(near ? { near } : {}) }))
}

function codeOf(element: Element): LossCode | undefined {
  const name = element.localName ?? ''
  if (isLinked(element)) return 'LINKED_PICTURE'
  if (name === 'rPr') return codeOfLetters(element)
  return names[name]
}

/** A picture of which the file holds only an address. */
export const isLinked = (element: Element): boolean =>
  element.localName === 'blip' &&
  !element.getAttribute('r:embed') &&
  Boolean(element.getAttribute('r:link'))

function codeOfLetters(properties: Element): LossCode | undefined {
  const underline = valueOf(properties, 'u')
  if (underline && underline !== 'none') return 'UNDERLINE'
  return undefined
}

function hasPicture(paragraph: Element): boolean {
  for (const { localName } of elementsBelow(paragraph))
    if (localName === 'blip' || localName === 'imagedata') return true
  return false
}

/** The first words of a paragraph. */
export function nearText(paragraph: Element): string {
  let text = ''
  for (const element of elementsBelow(paragraph)) {
    if (element.localName === 't') text += element.textContent ?? ''
    if (text.trim().length > 16) break
  }
  return shortened(text)
}

/** Whether a header or footer says anything. */
export function saysSomething(root: Element): boolean {
  for (const element of elementsBelow(root)) {
    const { localName } = element
    if (localName === 't' && (element.textContent ?? '').trim() !== '') return true
    if (localName === 'fldSimple' || localName === 'instrText') return true
  }
  return false
}
