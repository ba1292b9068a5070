/** The door of cms/audit/. */
export { recordDeed } from './append.ts'
export { AuditRecords } from './collections.ts'
export { auditEndpoints } from './download.ts'
export { recordLimitedSignIn } from './sign-ins.ts'
export type { Deed } from './record.ts'
export { accountsUnderAudit, globalUnderAudit, underAudit } from './under-audit.ts'
export {
  addressHeader,
  addressOf,
  commandActor,
  noteAddress,
  personOf,
  whoseDeed,
} from './whose.ts'
