/**
 * Reads off a drawn page what of it is searched. The page says so itself:
 * `data-search` on its main element names the kind, on parts of it their role.
 *
 * - `summary` the sentence that stands under the title
 * - `day` a time element: the day that it belongs to
 * - `none` what is about something else, such as other stories
 */
import { searchKinds, type PageText, type SearchKind } from './document.ts'

/** What of a start tag matters here. */
export interface TextTag {
  name: string
  /** The attribute `data-search`. */
  search?: string | undefined
  datetime?: string | undefined
}

/** Elements that stand within a line; all others part what is before from what is after. */
const inline = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'em',
  'i',
  'mark',
  'small',
  'strong',
  'sub',
  'sup',
])
const unseen = new Set(['script', 'style', 'template', 'noscript'])

/** What an open element is to the text: it may begin a part that is told apart. */
type Part = 'inline' | 'block' | 'title' | 'summary'

/** Takes the main element of a page, from its start tag to its end tag, an element after another. */
export class PageTextReader {
  readonly #kind: string | undefined
  readonly #open: Part[] = ['block']
  /** The main element's text; above it that of a title or summary which is being read. */
  readonly #texts = [new Lines()]
  #unseenDepth = 0

  constructor({ search }: TextTag) {
    this.#kind = search !== undefined && Object.hasOwn(searchKinds, search) ? search : undefined
  }

  /** Whether anything of this page can be searched. */
  get isSearched(): boolean {
    return this.#kind !== undefined
  }

  open(tag: TextTag): void {
    if (this.#unseenDepth > 0 || tag.search === 'none' || unseen.has(tag.name)) {
      this.#unseenDepth += 1
      return
    }
    const text = this.#innermost
    if (tag.search === 'day') text.day ||= tag.datetime ?? ''
    const part = partOf(tag, text)
    this.#open.push(part)
    if (part === 'block') text.end()
    else if (part !== 'inline') this.#texts.push(new Lines())
  }

  text(value: string): void {
    if (this.#unseenDepth === 0) this.#innermost.add(value)
  }

  close(): void {
    if (this.#unseenDepth > 0) {
      this.#unseenDepth -= 1
      return
    }
    const part = this.#open.pop()
    if (part === 'block') this.#innermost.end()
    if (part !== 'title' && part !== 'summary') return
    const lines = this.#texts.pop()?.all() ?? []
    this.#innermost[part] = lines.join(' ')
  }

  /** Nothing where the page is not to be found. */
  result(): PageText | undefined {
    const text = this.#innermost
    const { title, summary, day } = text
    if (this.#kind === undefined || title === '') return undefined
    return {
      kind: this.#kind as SearchKind,
      title,
      summary,
      text: text.all().join('\n'),
      ...(/^\d{4}-\d\d-\d\d$/.test(day) ? { day } : {}),
    }
  }

  get #innermost(): Lines {
    const text = this.#texts.at(-1)
    if (!text) throw new Error('More was closed than was opened.')
    return text
  }
}

/** Text in lines, without blank ones; what was told apart of it stands beside it. */
class Lines {
  title = ''
  summary = ''
  day = ''
  readonly #lines: string[] = []
  #line = ''

  add(text: string): void {
    this.#line += text.replaceAll(/\s+/g, ' ')
  }

  end(): void {
    if (this.#line === '') return
    const line = this.#line.trim()
    if (line !== '') this.#lines.push(line)
    this.#line = ''
  }

  all(): string[] {
    this.end()
    return this.#lines
  }
}

function partOf({ name, search }: TextTag, { title, summary }: Lines): Part {
  if (name === 'h1' && title === '') return 'title'
  if (search === 'summary' && summary === '') return 'summary'
  return inline.has(name) ? 'inline' : 'block'
}
