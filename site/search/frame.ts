/**
 * The frame of the page of results: a page of the release like all others,
 * drawn when it was made, with places for what was asked and found.
 */
const titlePlace = '<title>'
const wordsPlace = ' name="q"'
const begin = '<!--results-->'
const end = '<!--/results-->'
const help = /<!--help-->[^]*?<!--\/help-->/

export interface Filling {
  title: string
  /** What stands in the search box. */
  words: string
  /** HTML. */
  results: string
  /** Whether other ways to find something are shown. */
  hasHelp: boolean
}

/** Nothing where this is no frame. */
export function fillFrame(
  frame: string,
  { title, words, results, hasHelp }: Filling,
): string | undefined {
  const places = [titlePlace, wordsPlace, begin, end].map((place) => frame.indexOf(place))
  const [atTitle = -1, atWords = -1, atBegin = -1, atEnd = -1] = places
  if (places.includes(-1) || !(atTitle < atWords && atWords < atBegin && atBegin < atEnd))
    return undefined
  const afterTitle = atTitle + titlePlace.length
  const afterWords = atWords + wordsPlace.length
  const rest = frame.slice(atEnd + end.length)
  return [
    frame.slice(0, afterTitle),
    title === '' ? '' : `${escapeHtml(title)} - `,
    frame.slice(afterTitle, afterWords),
    words === '' ? '' : ` value="${escapeHtml(words)}"`,
    frame.slice(afterWords, atBegin),
    results,
    hasHelp ? rest : rest.replace(help, ''),
  ].join('')
}

export const escapeHtml = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
