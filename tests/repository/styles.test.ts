/** An old phone drops what it does not know: a length, a selector, and with it the whole line or rule. */
import { expect, it } from 'vitest'
import { projectFiles, read } from './sources.ts'

/** Younger than the browsers of 2018, by what a page would lose without them. */
const tooYoung: [what: string, pattern: RegExp][] = [
  ['lengths by line, container or dynamic viewport', /\d(?:r?lh|[dsl]v[hwib]|cq[whib])\b/],
  ['gaps between flexible boxes', /(?:^|[;{\s])gap:/],
  ['logical shorthands', /(?:padding|margin|inset)-(?:block|inline):|[;{\s]inset:/],
  ['selectors', /:has\(|:is\(|:where\(|(?:^|\s)&/],
  ['groups of rules', /@(?:container|layer|scope)\b/],
  ['colours', /color-mix\(|oklch\(/],
  ['ratios', /aspect-ratio:/],
]

it('keeps the public pages in shape on an old phone', () => {
  const faults = projectFiles
    .filter((path) => /^site\/src\/.*\.(?:css|astro)$/.test(path))
    .flatMap((path) => faultsOf(path, stylesIn(path)))
  expect(faults).toEqual([])
})

function stylesIn(path: string): string {
  const text = read(path)
  const styles = path.endsWith('.css')
    ? text
    : [...text.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(([, style]) => style).join('\n')
  return styles.replaceAll(/\/\*.*?\*\//gs, '')
}

const faultsOf = (path: string, styles: string): string[] =>
  tooYoung.flatMap(([what, pattern]) => {
    const line = styles.split('\n').find((one) => pattern.test(one))
    return line === undefined ? [] : [`${path}: ${what}: ${line.trim()}`]
  })
