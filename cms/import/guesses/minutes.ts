/** Lengths of time as offices write them, in minutes. Pure. */

/** A lesson at school. */
export const minutesOfLesson = 45

const units: Record<string, number> = {
  分: 1,
  分钟: 1,
  小时: 60,
  钟头: 60,
  课时: minutesOfLesson,
  学时: minutesOfLesson,
}
const digits = '零一二三四五六七八九'
const longest = 240

/** 3、10、30 分钟 are three; 半小时 is thirty minutes. */
export function minutesIn(text: string): number[] {
  const found = text.matchAll(
    /((?:[\d.]+|[半一二两三四五六七八九十]+)(?:\s*[、,，/—~～至到-]\s*(?:[\d.]+|[半一二两三四五六七八九十]+))*)\s*个?(分钟|分|小时|钟头|课时|学时)(半)?/gu,
  )
  const minutes = [...found].flatMap(([, numbers = '', unit = '', half]) =>
    numbers
      .split(/\s*[、,，/—~～至到-]\s*/u)
      .map((number) => (numberOf(number) + (half ? 0.5 : 0)) * (units[unit] ?? 1)),
  )
  return [...new Set(minutes)].filter((one) => Number.isInteger(one) && one >= 1 && one <= longest)
}

function numberOf(text: string): number {
  if (/^[\d.]+$/.test(text)) return Number(text)
  if (text === '半') return 0.5
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text]
  const ten = text.includes('十') ? (tens ? digitOf(tens) : 1) * 10 : 0
  return ten + (ones ? digitOf(ones) : 0)
}

const digitOf = (text: string): number => (text === '两' ? 2 : digits.indexOf(text))
