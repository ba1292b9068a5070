/** `npm run check`: the whole gate but the tests that need the product. Stops at no failure. */
import { endWith } from './failure.js'
import { makeReady } from './prepare/ready.js'
import { runChecks } from './test/checks.js'
import { runSuites } from './test/suites.js'
import { sayTally, sumOf } from './test/tally.js'

async function check() {
  const ready = await makeReady({ furtherSteps: 0, needsPorts: false, needsDataFolder: false })
  if (!ready) return
  const checks = await runChecks()
  const repository = await runSuites(['tests/repository'])
  sayTally(sumOf([checks, repository]))
}

try {
  await check()
} catch (error) {
  endWith(error)
}
