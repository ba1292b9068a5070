/** Why a file is not taken. Codes are permanent; editors read the sentences of cms/messages.ts. */
import { importMessages, type ImportCode } from '../messages.ts'

export class ImportError extends Error {
  override name = 'ImportError'
  code: ImportCode

  constructor(code: ImportCode, options?: ErrorOptions) {
    super(importMessages[code], options)
    this.code = code
  }
}
