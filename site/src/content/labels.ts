/** The words that readers see for values of the documents' schemas. */
import type { DocumentOf } from '../../../ledger/index.ts'

export const pieceTypes: Record<DocumentOf<'campaign-piece'>['type'], string> = {
  pledge: '倡议书',
  'village-rules': '村规民约',
  activity: '活动',
  case: '案例',
  questions: '问答',
  poster: '宣传画',
}

export const figureTypes: Record<DocumentOf<'figure'>['type'], string> = {
  person: '个人',
  family: '家庭',
  group: '集体',
}

export const venueLevels: Record<DocumentOf<'venue'>['level'], string> = {
  centre: '中心',
  institute: '所',
  station: '站',
}

export const teamTiers: Record<DocumentOf<'team'>['tier'], string> = {
  backbone: '骨干宣讲队',
  squad: '宣讲小分队',
}

/** 3, 10, 30 → 3 · 10 · 30 分钟 */
export const lengthsInWords = (lengths: readonly number[]): string =>
  `${lengths.toSorted((left, right) => left - right).join(' · ')} 分钟`

/** The size of a file as people say it. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} 字节`
  const kilobytes = bytes / 1024
  if (kilobytes < 1024) return `${Math.round(kilobytes)} KB`
  return `${(kilobytes / 1024).toFixed(1)} MB`
}

/** 1 → 一, 12 → 十二; for the articles of a pledge. */
export function chineseNumber(number: number): string {
  const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']
  const tens = Math.floor(number / 10)
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`
  return `${ten}${digits[number % 10]}`
}

/** The last part of a file's media type, as people know it. */
export function fileTypeInWords(mediaType: string, name: string): string {
  const ending = name.includes('.') ? name.slice(name.lastIndexOf('.') + 1) : ''
  return (ending || (mediaType.split('/')[1] ?? '')).toUpperCase()
}
