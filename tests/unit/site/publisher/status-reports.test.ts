/** How the publisher tells the office of entries. */
import { pino } from 'pino'
import { expect, it } from 'vitest'
import type { EntryStatus, Feed } from '../../../../site/publisher/feed.ts'
import { StatusReports } from '../../../../site/publisher/status-reports.ts'

it('tells the first word at once, and together those that come soon after it', async () => {
  const told: number[][] = []
  const { report, untilTold } = reporting(told)
  report(1)
  await untilTold(1)
  for (const number of [2, 3, 4]) {
    report(number)
    await Promise.resolve()
  }
  await untilTold(4)
  expect(told).toEqual([[1], [2, 3, 4]])
})

/** A feed that takes whatever it is told. */
function reporting(told: number[][]) {
  const waiting = new Map<number, () => void>()
  const feed: Pick<Feed, 'report'> = {
    report: async (statuses: readonly EntryStatus[]) => {
      told.push(statuses.map(({ number }) => number))
      for (const { number } of statuses) waiting.get(number)?.()
    },
  }
  const { signal } = new AbortController()
  const log = pino({ level: 'silent' })
  const reports = new StatusReports({ feed: feed as Feed, log, signal, retrySeconds: 1 })
  return {
    report: (number: number) => reports.report({ number, state: 'live' }),
    untilTold: (number: number) =>
      told.flat().includes(number)
        ? Promise.resolve()
        : new Promise<void>((resolve) => waiting.set(number, resolve)),
  }
}
