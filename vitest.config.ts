/** Every suite but the browser's runs here; `npm test -- PATH` narrows it. */
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { patience } from './tests/support/patience.ts'

export default defineConfig({
  resolve: {
    alias: {
      '@payload-config': fileURLToPath(new URL('./cms/payload.config.ts', import.meta.url)),
    },
  },
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**'],
    setupFiles: ['tests/support/no-console-errors.ts'],
    testTimeout: 60_000 * patience,
    hookTimeout: 120_000 * patience,
  },
})
