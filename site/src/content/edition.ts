/**
 * What is being rendered: a view of the ledger and the public origin. It is
 * set on globalThis, because the publisher and the compiled bundle have this
 * module each for itself.
 */
import type { LedgerView } from '../../../ledger/index.ts'

export interface Edition {
  view: LedgerView
  /** Scheme and host of the public site, without a slash at its end. */
  origin: string
}

const key = Symbol.for('xuanjiang.edition')
const holder = globalThis as { [key]?: Edition }

export function showEdition(edition: Edition): void {
  holder[key] = edition
}

export function edition(): Edition {
  const shown = holder[key]
  if (!shown) throw new Error('No edition is shown: call showEdition before rendering.')
  return shown
}
