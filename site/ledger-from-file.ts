/** For `astro dev` and `astro build`: the pages read the ledger in the file LEDGER_FILE names. */
import type { AstroIntegration } from 'astro'
import { LedgerView, readLedgerFile } from '../ledger/index.ts'
import { readBuildEnvironment } from './environment.ts'
import { showEdition } from './src/content/edition.ts'

export function ledgerFromFile(): AstroIntegration {
  return {
    name: 'ledger-from-file',
    hooks: {
      'astro:config:setup': async ({ addWatchFile }) => {
        const { LEDGER_FILE, PUBLIC_ORIGIN } = readBuildEnvironment()
        const view = new LedgerView()
        for await (const entry of readLedgerFile(LEDGER_FILE)) view.apply(entry)
        showEdition({ view, origin: PUBLIC_ORIGIN })
        addWatchFile(LEDGER_FILE)
      },
    },
  }
}
