/**
 * Marks places in the form without touching its text: the browser paints
 * ranges (CSS custom highlights), so what is saved stays what was typed. Where
 * a browser cannot, the place is only scrolled to and selected.
 */
import type { Finding } from '../finding.ts'

type Sentence = Pick<Finding, 'sentence' | 'start' | 'end'>

const editors = '.rich-text-lexical [contenteditable]'
const boxes = '.document-fields input[type=text], .document-fields textarea'

/** Underlines every place that is in the long texts. */
export function markAll(findings: Finding[]): void {
  if (!('highlights' in CSS)) return
  const texts = [...document.querySelectorAll(editors)].map(textOf)
  const ranges = findings.flatMap((finding) => rangeIn(texts, finding) ?? [])
  CSS.highlights.set('checks-place', new Highlight(...ranges))
}

export function unmarkAll(): void {
  if (!('highlights' in CSS)) return
  CSS.highlights.delete('checks-place')
  CSS.highlights.delete('checks-shown')
}

/** Scrolls to the place and marks it; answers whether it is there. */
export function show(place: Sentence): boolean {
  const texts = [...document.querySelectorAll(editors)].map(textOf)
  const range = rangeIn(texts, place)
  if (range) {
    range.startContainer.parentElement?.scrollIntoView({ block: 'center' })
    if ('highlights' in CSS) CSS.highlights.set('checks-shown', new Highlight(range))
    else
      document
        .getSelection()
        ?.setBaseAndExtent(
          range.startContainer,
          range.startOffset,
          range.endContainer,
          range.endOffset,
        )
    return true
  }
  return selectInBox(place)
}

function selectInBox({ sentence, start, end }: Sentence): boolean {
  const all = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(boxes)]
  const box = all.find(({ value }) => value.includes(sentence))
  if (!box) return false
  const at = box.value.indexOf(sentence)
  box.scrollIntoView({ block: 'center' })
  box.focus()
  box.setSelectionRange(at + start, at + end)
  return true
}

interface Text {
  whole: string
  nodes: { node: Node; at: number }[]
}

/** The text of an editor as one, with the nodes it stands in. */
function textOf(editor: Element): Text {
  const walker = document.createTreeWalker(editor, NodeFilter.SHOW_TEXT)
  const nodes: Text['nodes'] = []
  let whole = ''
  while (walker.nextNode()) {
    nodes.push({ node: walker.currentNode, at: whole.length })
    whole += walker.currentNode.textContent ?? ''
  }
  return { whole, nodes }
}

function rangeIn(texts: Text[], { sentence, start, end }: Sentence): Range | undefined {
  for (const { whole, nodes } of texts) {
    const at = whole.indexOf(sentence)
    if (at < 0) continue
    const range = document.createRange()
    const first = nodes.findLast((one) => one.at <= at + start)
    const last = nodes.findLast((one) => one.at < at + end)
    if (!first || !last) continue
    range.setStart(first.node, at + start - first.at)
    range.setEnd(last.node, at + end - last.at)
    return range
  }
  return undefined
}
