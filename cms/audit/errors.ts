/** What verification finds. Codes are permanent; how each reads is in ../messages.ts. */
import { auditFaults } from '../messages.ts'

export type AuditFault = keyof typeof auditFaults

export class AuditError extends Error {
  override name = 'AuditError'
  readonly code: AuditFault
  readonly number: number

  constructor(code: AuditFault, number: number) {
    super(auditFaults[code](number))
    this.code = code
    this.number = number
  }
}
