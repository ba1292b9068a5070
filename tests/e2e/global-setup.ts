/** One start of the product, with its sample content, serves all browser tests. */
import { setTimeout } from 'node:timers/promises'
import type { TestProject } from 'vitest/node'
import { startProduct } from '../support/product.ts'

const firstReleaseMilliseconds = 60_000

export default async function startForAll(project: TestProject): Promise<() => Promise<void>> {
  const product = await startProduct({ hasSample: true })
  const { editorial, public: site, dataDir } = product
  await firstRelease(site)
  project.provide('product', { editorial, public: site, dataDir })
  return () => product.stop()
}

/** The start is over before the publisher has drawn its first release. */
async function firstRelease(site: string): Promise<void> {
  const end = performance.now() + firstReleaseMilliseconds
  while (!(await fetch(`${site}/health`)).ok) {
    if (performance.now() > end) throw new Error('The public site has no release after a minute.')
    await setTimeout(200)
  }
}
