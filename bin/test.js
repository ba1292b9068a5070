/**
 * `npm test`: every check and every suite, ending in one line that counts them all.
 * `npm test -- PATH …` runs the test files under those paths only.
 */
import { Failure, endWith } from './failure.js'
import { build } from './prepare/build.js'
import { makeReady } from './prepare/ready.js'
import { requireBrowser } from './test/browser.js'
import { runChecks } from './test/checks.js'
import { runSuites } from './test/suites.js'
import { emptyTally, sayTally, sumOf } from './test/tally.js'

const endToEnd = { folder: 'tests/e2e', config: 'tests/e2e/vitest.config.ts' }

async function test(paths) {
  const ready = await makeReady({ furtherSteps: 1, needsPorts: false, needsDataFolder: false })
  if (!ready) return
  await ready.step('编译程序', (note) => Promise.all([build('site', note), build('admin', note)]))
  sayTally(sumOf(paths.length > 0 ? await runPaths(paths) : await runAll()))
}

const runAll = async () => [await runChecks(), await runSuites([]), await runEndToEnd([])]

async function runPaths(paths) {
  const isEndToEnd = (path) => path.replace(/^\.\//, '').startsWith(endToEnd.folder)
  const [browser, others] = [paths.filter(isEndToEnd), paths.filter((path) => !isEndToEnd(path))]
  return [
    others.length > 0 ? await runSuites(others) : emptyTally(),
    browser.length > 0 ? await runEndToEnd(browser) : emptyTally(),
  ]
}

/** No browser is a failure, not a skip: these tests show that the product works. */
async function runEndToEnd(paths) {
  try {
    const env = { CHROMIUM_PATH: await requireBrowser() }
    return await runSuites(paths, { config: endToEnd.config, env })
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    process.stderr.write(`✗ ${error.message}\n`)
    return { ...emptyTally(), failed: 1 }
  }
}

async function main() {
  try {
    await test(process.argv.slice(2))
  } catch (error) {
    endWith(error)
    if (error instanceof Failure) sayTally({ ...emptyTally(), failed: 1 })
  }
}

await main()
