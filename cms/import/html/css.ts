/** The looks that styles in a tag give, handed down from tag to tag. */
import type { Looks } from '../source.ts'
import { attribute, type HtmlElement } from './nodes.ts'

export interface Letters extends Looks {
  isItalic?: boolean
}

export function lettersOf(element: HtmlElement, outer: Letters): Letters {
  const style = attribute(element, 'style')
  return { ...outer, ...byTag(element), ...(style ? byStyle(style) : {}) }
}

function byTag(element: HtmlElement): Letters {
  switch (element.tagName) {
    case 'b':
    case 'strong':
    case 'th':
      return { isBold: true }
    case 'i':
    case 'em':
    case 'cite':
      return { isItalic: true }
    case 'center':
      return { align: 'center' }
    default: {
      const align = attribute(element, 'align').toLowerCase()
      return align === 'center' || align === 'right' ? { align } : {}
    }
  }
}

function byStyle(style: string): Letters {
  const rules = new Map(
    style.split(';').map((rule): [string, string] => {
      const at = rule.indexOf(':')
      return [rule.slice(0, at).trim().toLowerCase(), rule.slice(at + 1).trim()]
    }),
  )
  const weight = rules.get('font-weight')
  const italic = rules.get('font-style')
  const size = pointsOf(rules.get('font-size') ?? '')
  const align = rules.get('text-align')
  const font = fontOf(rules.get('mso-fareast-font-family') ?? rules.get('font-family') ?? '')
  return {
    ...(weight ? { isBold: /^(?:bold|bolder|[6-9]00)$/.test(weight) } : {}),
    ...(italic ? { isItalic: /^(?:italic|oblique)/.test(italic) } : {}),
    ...(size ? { size } : {}),
    ...(align === 'center' || align === 'right' ? { align } : {}),
    ...(font ? { font } : {}),
  }
}

/** The first that has a Chinese name, or else the first. */
function fontOf(family: string): string | undefined {
  const names = family.split(',').map((name) => name.replace(/["']/g, '').trim())
  return names.find((name) => /\p{Script=Han}/u.test(name)) ?? (names[0] || undefined)
}

function pointsOf(size: string): number | undefined {
  const [, number, unit] = /^([\d.]+)(pt|px)$/.exec(size) ?? []
  if (!number) return undefined
  return unit === 'px' ? Number(number) * 0.75 : Number(number)
}
