/** Counts tests for bin/test.js and keeps the reason of each one that was skipped. */
import { writeFileSync } from 'node:fs'
import type { Reporter, SerializedError, TestCase, TestModule } from 'vitest/node'

export default class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const count = (state: string) => tests.filter((test) => test.result().state === state).length
    const skips = tests.filter((test) => test.result().state === 'skipped').map(skipOf)
    const tally = {
      passed: count('passed'),
      failed: count('failed') + count('pending') + brokenOutsideTests(modules) + unhandled.length,
      skipped: skips.length,
      skips,
    }
    if (process.env.TALLY_FILE) writeFileSync(process.env.TALLY_FILE, JSON.stringify(tally))
  }
}

/** A file or a group that fails before its tests run has failed as well. */
function brokenOutsideTests(modules: readonly TestModule[]): number {
  const groups = modules.flatMap((module) => [module, ...module.children.allSuites()])
  return groups.filter((group) => group.errors().length > 0).length
}

function skipOf(test: TestCase) {
  const result = test.result()
  const note = result.state === 'skipped' ? result.note : undefined
  return { name: `${test.module.relativeModuleId} › ${test.fullName}`, reason: note }
}
