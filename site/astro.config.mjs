/**
 * The public site. `astro build` writes plain files from the ledger that
 * LEDGER_FILE names; site/compile.ts builds the same pages as a server bundle,
 * which the publisher renders from.
 */
import { fileURLToPath } from 'node:url'
import { defineConfig, passthroughImageService } from 'astro/config'
import { bundle } from './adapter.ts'
import { ledgerFromFile } from './ledger-from-file.ts'
import { menuSlots } from './menu-slots.ts'

const isBundle = process.argv.includes('--bundle')

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  output: isBundle ? 'server' : 'static',
  ...(isBundle ? { adapter: bundle() } : {}),
  integrations: isBundle ? [] : [ledgerFromFile()],
  trailingSlash: 'ignore',
  // As in JSX, a line break in a template is no blank: Chinese has none between words.
  compressHTML: 'jsx',
  // Pictures are made at intake and come with the ledger: Astro makes none.
  image: { service: passthroughImageService() },
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'never' },
  server: { host: '127.0.0.1', port: 8080 },
  vite: {
    plugins: [menuSlots()],
    build: { assetsInlineLimit: 0, cssTarget: ['chrome70', 'safari12'] },
    ssr: { external: ['sharp', 'file-type'] },
  },
})
