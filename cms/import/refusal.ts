/** Why nothing was taken. Codes are permanent; editors read the sentences of cms/messages.ts. */
import { importMessages, type ImportCode } from '../messages.ts'

export class ImportError extends Error {
  override name = 'ImportError'
  code: ImportCode

  constructor(code: ImportCode, options?: ErrorOptions) {
    super(importMessages[code], options)
    this.code = code
  }
}

/** What the editor filled in is not yet right: what is wrong, by field. */
export class FieldsError extends ImportError {
  override name = 'FieldsError'
  fields: Record<string, string>

  constructor(fields: Record<string, string>, options?: ErrorOptions) {
    super('IMPORT_FIELDS_WRONG', options)
    this.fields = fields
  }
}
