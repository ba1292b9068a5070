/** What was counted over all suites, and the one line it ends in. */
export const emptyTally = () => ({ passed: 0, failed: 0, skipped: 0, skips: [] })

export const sumOf = (tallies) =>
  tallies.reduce(
    (sum, each) => ({
      passed: sum.passed + each.passed,
      failed: sum.failed + each.failed,
      skipped: sum.skipped + each.skipped,
      skips: [...sum.skips, ...each.skips],
    }),
    emptyTally(),
  )

/** Nothing is skipped silently, and nothing passes where nothing ran. */
export function sayTally({ passed, failed, skipped, skips }) {
  if (skips.length > 0) process.stdout.write('\nSkipped:\n')
  for (const { name, reason } of skips) {
    process.stdout.write(`- ${name}: ${reason || 'no reason was given'}\n`)
  }
  process.stdout.write(`\n${passed} passed, ${failed} failed, ${skipped} skipped\n`)
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0
}
