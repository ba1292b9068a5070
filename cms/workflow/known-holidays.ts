/**
 * The holidays that an office begins with: those of 2026 alone, from the notice
 * of the State Council's General Office of 4 November 2025 (国务院办公厅关于2026年
 * 部分节假日安排的通知). No later year was announced when this was written; the
 * office enters it itself.
 */

export const knownHolidays = [
  { name: '2026 年元旦', from: '2026-01-01', to: '2026-01-03' },
  { name: '2026 年春节', from: '2026-02-15', to: '2026-02-23' },
  { name: '2026 年清明节', from: '2026-04-04', to: '2026-04-06' },
  { name: '2026 年劳动节', from: '2026-05-01', to: '2026-05-05' },
  { name: '2026 年端午节', from: '2026-06-19', to: '2026-06-21' },
  { name: '2026 年中秋节', from: '2026-09-25', to: '2026-09-27' },
  { name: '2026 年国庆节', from: '2026-10-01', to: '2026-10-07' },
]

export const knownWorkingDays = [
  { day: '2026-01-04', name: '元旦调休' },
  { day: '2026-02-14', name: '春节调休' },
  { day: '2026-02-28', name: '春节调休' },
  { day: '2026-05-09', name: '劳动节调休' },
  { day: '2026-09-20', name: '国庆节调休' },
  { day: '2026-10-10', name: '国庆节调休' },
]
