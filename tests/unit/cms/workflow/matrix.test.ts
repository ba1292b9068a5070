/** The page that says who may do what is the policy's own. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { matrixPage } from '../../../../cms/workflow/policy/index.ts'

it('docs/权限矩阵.md says what the policy says; npm run cms:generate writes it anew', () => {
  const page = readFileSync(new URL('../../../../docs/权限矩阵.md', import.meta.url), 'utf8')
  expect(page).toBe(matrixPage())
})
