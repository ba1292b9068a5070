/** Numbers that were typed by hand before a heading or an item, as GB/T 9704 and habit write them. */
export interface Label {
  kind: LabelKind
  number: number
  /** The text after the number. */
  rest: string
}

/** In the order in which one stands below the other. */
export const labelKinds = [
  'chapter',
  'section',
  'chinese',
  'chinese-bracketed',
  'arabic',
  'decimal',
  'arabic-bracketed',
  'circled',
] as const

export type LabelKind = (typeof labelKinds)[number]

const chinese = '[一二三四五六七八九十百零〇]'
const forms: [LabelKind, RegExp][] = [
  [
    'chapter',
    new RegExp(`^第\\s*(${chinese}+|\\d+)\\s*(?:章|编|篇|部分|讲|单元|课)(?=\\s|[：:、]|$|.)`, 'u'),
  ],
  ['section', new RegExp(`^第\\s*(${chinese}+|\\d+)\\s*节`, 'u')],
  ['chinese', new RegExp(`^(${chinese}+)、`, 'u')],
  ['chinese-bracketed', new RegExp(`^[（(](${chinese}+)[）)]`, 'u')],
  ['decimal', /^\d{1,2}\.(\d{1,2})(?:\.\d{1,2})*(?![\d.%‰℃]|[\p{Script=Han}])/u],
  ['arabic', /^(\d{1,2})(?:[.．、](?!\d)|\s(?=[\p{Script=Han}]))/u],
  ['arabic-bracketed', /^[（(](\d{1,2})[）)]/u],
  ['circled', /^([①-⑳])/u],
]

export function labelOf(text: string): Label | undefined {
  const trimmed = text.trim()
  for (const [kind, form] of forms) {
    const [whole, number] = form.exec(trimmed) ?? []
    if (whole && number)
      return { kind, number: numberOf(number), rest: trimmed.slice(whole.length).trim() }
  }
  return undefined
}

function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  if (/^[①-⑳]$/u.test(text)) return text.charCodeAt(0) - '①'.charCodeAt(0) + 1
  return chineseValue(text)
}

/** 一 to 九十九, and 一百二十三. */
function chineseValue(text: string): number {
  let [sum, digit] = [0, 0]
  for (const letter of text) {
    if (letter === '百') sum += (digit || 1) * 100
    else if (letter === '十') sum += (digit || 1) * 10
    digit = '零一二三四五六七八九'.indexOf(letter)
    if (digit < 0) digit = 0
  }
  return sum + digit
}
