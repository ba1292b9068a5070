/** How most of a paragraph's letters look, from the paragraph, its runs and their styles. */
import type { Looks } from '../source.ts'
import { lettersOf, paragraphOf, type Style, type Styles } from './styles.ts'
import { childOf, elementsBelow, valueOf, type Element } from './xml.ts'

/** The paragraph's own words over those of its style. */
export function styleOfParagraph(paragraph: Element, styles: Styles): Style {
  const properties = childOf(paragraph, 'pPr')
  return { ...styles.of(valueOf(properties, 'pStyle')), ...paragraphOf(properties) }
}

export function looksOf(paragraph: Element, style: Style, styles: Styles): Looks {
  const weights = new Map<string, { looks: Looks; letters: number }>()
  for (const element of elementsBelow(paragraph)) {
    if (element.localName !== 'r') continue
    const letters = lengthOf(element)
    if (letters === 0) continue
    const properties = childOf(element, 'rPr')
    const named = valueOf(properties, 'rStyle')
    const own = {
      ...(named === undefined ? {} : lettersIn(styles.of(named))),
      ...lettersOf(properties),
    }
    const key = JSON.stringify(own)
    const known = weights.get(key) ?? { looks: own, letters: 0 }
    known.letters += letters
    weights.set(key, known)
  }
  const [heaviest] = [...weights.values()].toSorted((a, b) => b.letters - a.letters)
  const { numbering: _, ...base } = style
  return present({ ...base, ...heaviest?.looks })
}

/** A character style says how letters look, not where a paragraph stands in the outline. */
const lettersIn = ({ font, size, isBold }: Style): Looks => present({ font, size, isBold } as Looks)

const lengthOf = (run: Element): number => {
  let letters = 0
  for (const element of elementsBelow(run))
    if (element.localName === 't') letters += (element.textContent ?? '').trim().length
  return letters
}

const present = (looks: Looks): Looks =>
  Object.fromEntries(Object.entries(looks).filter(([, value]) => value !== undefined))
