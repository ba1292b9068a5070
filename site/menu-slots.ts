/**
 * The menu filters without scripts: a radio button shows only the list items
 * that carry its slot. CSS cannot compare two elements, so each slot needs a
 * rule of its own; they are written here into styles/filters.css, in place of
 * its `@slots` line. The number of slots is in content/menu.ts.
 */
import type { Plugin } from 'vite'
import { slotClass, slotCount } from './src/content/menu-slots.ts'

export function menuSlots(): Plugin {
  return {
    name: 'menu-slots',
    enforce: 'pre',
    transform(code, id) {
      if (!id.split('?')[0]?.endsWith('/styles/filters.css')) return undefined
      return { code: code.replace('@slots;', slotRules()), map: null }
    },
  }
}

function slotRules(): string {
  const slots = Array.from({ length: slotCount }, (_, index) => index + 1)
  const hidden = slots.map((n) => `#slot-${n}:checked~.menu-list>:not(.${slotClass(n)})`)
  const chosen = slots.map((n) => `#slot-${n}:checked~.filters [for=slot-${n}]`)
  const focused = slots.map((n) => `#slot-${n}:focus-visible~.filters [for=slot-${n}]`)
  return [
    `${hidden.join()}{display:none}`,
    `${chosen.join()}{background:var(--color-brand);border-color:var(--color-brand);color:var(--color-on-brand)}`,
    `${focused.join()}{outline:var(--focus-ring);outline-offset:2px}`,
  ].join('\n')
}
