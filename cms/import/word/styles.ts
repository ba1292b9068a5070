/** The styles of a Word file, each with what it takes from the styles it is based on. */
import type { Looks } from '../source.ts'
import { childOf, childrenOf, switchOf, valueOf, type Element } from './xml.ts'

/** What a style or a paragraph says of itself. */
export interface Style extends Looks {
  numbering?: Numbering
}

export interface Numbering {
  id: string
  level: number
}

export interface Styles {
  /** What the named style of a paragraph or of letters says; the default's where there is no name. */
  of(id: string | undefined): Style
}

export function stylesOf(root: Element | undefined): Styles {
  const elements = root ? childrenOf(root) : []
  const byId = new Map(
    elements
      .filter(({ localName }) => localName === 'style')
      .map((element) => [element.getAttribute('w:styleId') ?? '', element]),
  )
  const defaults = lettersOf(childOf(childOf(childOf(root, 'docDefaults'), 'rPrDefault'), 'rPr'))
  const standard = elements.find(
    (one) =>
      one.getAttribute('w:type') === 'paragraph' &&
      /^(1|true)$/.test(one.getAttribute('w:default') ?? ''),
  )
  const known = new Map<string, Style>()
  const resolve = (element: Element, depth: number): Style => {
    const base = byId.get(valueOf(element, 'basedOn') ?? '')
    return {
      ...(base && depth < 20 ? resolve(base, depth + 1) : defaults),
      ...lettersOf(childOf(element, 'rPr')),
      ...paragraphOf(childOf(element, 'pPr')),
      ...levelOfName(valueOf(element, 'name') ?? ''),
    }
  }
  return {
    of(id) {
      const element = (id !== undefined ? byId.get(id) : undefined) ?? standard
      if (!element) return defaults
      const key = element.getAttribute('w:styleId') ?? ''
      const style = known.get(key) ?? resolve(element, 0)
      known.set(key, style)
      return style
    },
  }
}

/** What run properties say. A theme's font has no name here: it is the font of the body. */
export function lettersOf(properties: Element | undefined): Looks {
  const fonts = childOf(properties, 'rFonts')
  const font = fonts?.getAttribute('w:eastAsia') || fonts?.getAttribute('w:ascii')
  const size = Number(valueOf(properties, 'sz'))
  const isBold = switchOf(properties, 'b')
  return {
    ...(font ? { font } : {}),
    ...(size > 0 ? { size: size / 2 } : {}),
    ...(isBold === undefined ? {} : { isBold }),
  }
}

/** What paragraph properties say. */
export function paragraphOf(properties: Element | undefined): Style {
  const justification = valueOf(properties, 'jc')
  const outline = valueOf(properties, 'outlineLvl')
  const numbering = childOf(properties, 'numPr')
  const id = valueOf(numbering, 'numId')
  return {
    ...(justification === undefined ? {} : alignOf(justification)),
    ...(outline !== undefined && Number(outline) < 9 ? { styleLevel: Number(outline) + 1 } : {}),
    ...(id === undefined
      ? {}
      : { numbering: { id, level: Number(valueOf(numbering, 'ilvl') ?? 0) } }),
  }
}

const alignOf = (justification: string): Looks => {
  if (justification === 'center') return { align: 'center' }
  return /^(?:right|end)$/.test(justification) ? { align: 'right' } : { align: undefined as never }
}

/** Programs in every language keep these names. */
function levelOfName(name: string): Looks {
  if (/^(?:title|标题)$/i.test(name)) return { styleLevel: 0 }
  if (/^(?:caption|题注|table caption|image caption)$/i.test(name)) return { isCaption: true }
  const level = /^(?:heading|标题) ?([1-9])$/i.exec(name)?.[1]
  return level ? { styleLevel: Number(level) } : {}
}
