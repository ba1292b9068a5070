/** What the columns of a table may hold: how each cell is read, and what is wrong with it in Chinese. */
import { hasPersonalNumber } from '../../../ledger/index.ts'
import type { KindCollection } from '../../kinds.ts'
import { cleanLine } from '../../rich-text/index.ts'

export interface Column {
  label: string
  field: string
  isRequired: boolean
  /** The value of a filled cell, or the fault in it. */
  read: (text: string) => { value: unknown } | { fault: string }
  /** The cell names other documents. */
  names?: Named
}

export interface Named {
  collection: KindCollection
  /** Its field that is written in the cell. */
  by: string
  isMany: boolean
}

interface Options {
  isRequired?: boolean
}

type Base = [label: string, field: string]

const column = (
  [label, field]: Base,
  { isRequired = false }: Options,
  read: Column['read'],
): Column => ({
  label,
  field,
  isRequired,
  read: (text) => {
    if (hasPersonalNumber(text))
      return { fault: '这里是个人手机号或身份证号。请改填办公电话，或留空。' }
    return read(text)
  },
})

export const lineColumn = (label: string, field: string, max: number, options: Options = {}) =>
  column([label, field], options, (text) =>
    text.length > max
      ? { fault: `最多 ${max} 个字，现在有 ${text.length} 个字。请删减。` }
      : { value: text },
  )

export const titleColumn = (label: string, field: string) =>
  column([label, field], { isRequired: true }, (text) => {
    if (text.length > 120) return { fault: `最多 120 个字，现在有 ${text.length} 个字。请删减。` }
    return /[\p{L}\p{N}]/u.test(text)
      ? { value: text }
      : { fault: `${label}里没有文字。请填写${label}。` }
  })

/** One of several words. */
export const choiceColumn = (label: string, field: string, choices: Record<string, string>) =>
  column([label, field], { isRequired: true }, (text) => {
    const value = Object.keys(choices).find((key) => choices[key] === text)
    const words = Object.values(choices).map((word) => `“${word}”`)
    return value
      ? { value }
      : { fault: `只能填写${words.slice(0, -1).join('')}或${words.at(-1)}。` }
  })

export const numberColumn = (label: string, field: string, [min, max]: [number, number]) =>
  column([label, field], {}, (text) => {
    const number = Number(text)
    return Number.isInteger(number) && number >= min && number <= max
      ? { value: number }
      : { fault: `请填写 ${min} 到 ${max} 之间的整数。` }
  })

/** Several whole numbers, parted by 、 or a comma. */
export const numbersColumn = (label: string, field: string, [min, max]: [number, number]) =>
  column([label, field], {}, (text) => {
    const numbers = parted(text).map((one) => Number(one.replace(/分钟?$/u, '')))
    const fits = numbers.every((one) => Number.isInteger(one) && one >= min && one <= max)
    return fits && new Set(numbers).size === numbers.length
      ? { value: numbers }
      : { fault: `请填写 ${min} 到 ${max} 之间的整数，几个之间用顿号隔开，不要重复。` }
  })

export const dayColumn = (label: string, field: string) =>
  column([label, field], {}, (text) => {
    const [, year, month, day] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u.exec(text) ?? []
    const value = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].join('-')
    const date = new Date(`${value}T04:00:00.000Z`)
    return year && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)
      ? { value: date.toISOString() }
      : { fault: '日期不存在。请按“年-月-日”填写，例如 2025-03-01。' }
  })

export const namesColumn = (label: string, field: string, names: Named): Column => ({
  ...column([label, field], {}, (text) => ({ value: names.isMany ? parted(text) : [text] })),
  names,
})

const parted = (text: string): string[] =>
  text
    .split(/[、，,；;\n]+/u)
    .map(cleanLine)
    .filter(Boolean)
