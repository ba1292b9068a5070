/** One start of the product, with its sample content, serves all browser tests. */
import type { TestProject } from 'vitest/node'
import { startProduct } from '../support/product.ts'

export default async function startForAll(project: TestProject): Promise<() => Promise<void>> {
  const product = await startProduct({ hasSample: true })
  const { editorial, public: site, dataDir } = product
  project.provide('product', { editorial, public: site, dataDir })
  return () => product.stop()
}
