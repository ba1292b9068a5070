/** The table of contents of the office: no logic here. */
import { zh } from '@payloadcms/translations/languages/zh'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildConfig } from 'payload'
import sharp from 'sharp'
import { mediaLimits } from '../media/index.ts'
import { withNewHeading } from './admin/with-new-heading.ts'
import { words } from './admin/words.ts'
import {
  AuditRecords,
  accountsUnderAudit,
  auditEndpoints,
  globalUnderAudit,
  underAudit,
} from './audit/index.ts'
import { Explanations, Wordings } from './checks/collections.ts'
import { checkEndpoints, underChecks } from './checks/index.ts'
import { documents, library, Units, usersOf } from './collections/index.ts'
import { globalWithComparison, withComparison } from './comparison/index.ts'
import { databaseOf } from './database.ts'
import { deskEndpoints } from './desk/index.ts'
import { readEnvironment } from './environment.ts'
import { bodyEditor } from './fields/index.ts'
import { globals } from './globals/index.ts'
import { importEndpoints, withImport } from './import/index.ts'
import { log } from './log.ts'
import { noMail } from './mail.ts'
import { livePreview } from './preview/index.ts'
import {
  OutsideLinks,
  OutsideRemarks,
  outsideEndpoints,
  underOutsideCheck,
} from './outside-check/index.ts'
import { LedgerEntries, PublicationStatus } from './publication/collections.ts'
import { publicationEndpoints } from './publication/index.ts'
import { underReviewDates } from './review-dates/index.ts'
import { underUnits } from './units/index.ts'
import {
  Contributions,
  Notices,
  ReviewLevels,
  Submissions,
  WorkingCalendar,
} from './workflow/collections.ts'
import {
  globalUnderWorkflow,
  underWorkflow,
  uploadUnderWorkflow,
  workflowEndpoints,
} from './workflow/index.ts'

const folder = dirname(fileURLToPath(import.meta.url))
const environment = readEnvironment()

export default buildConfig({
  secret: environment.payloadSecret,
  serverURL: environment.origin,
  csrf: [environment.origin],
  cors: [],
  db: databaseOf(environment),
  editor: bodyEditor,
  email: noMail,
  sharp,
  logger: log,
  telemetry: false,
  // A little above what media/ takes, which says in Chinese what is too heavy.
  upload: {
    limits: { fileSize: mediaLimits.recordingBytes * 1.1 },
    requestSizeLimit: mediaLimits.recordingBytes * 1.2,
  },
  graphQL: { disable: true },
  i18n: { supportedLanguages: { zh }, fallbackLanguage: 'zh', translations: words },
  typescript: { outputFile: join(folder, 'payload-types.ts'), autoGenerate: false },
  admin: {
    user: 'users',
    avatar: 'default',
    theme: 'light',
    dateFormat: 'yyyy-MM-dd HH:mm',
    components: {
      graphics: { Logo: '/admin/mark.tsx#Name', Icon: '/admin/mark.tsx#Mark' },
      providers: ['/admin/names.tsx#Names'],
      beforeDashboard: [
        '/admin/welcome.tsx#Welcome',
        '/desk/panel/desk.tsx#DeskPanel',
        '/workflow/panel/notice-list.tsx#NoticeList',
        '/workflow/panel/publications.tsx#Publications',
      ],
      afterNavLinks: ['/audit/page/link.tsx#AuditLink'],
      views: {
        audit: { Component: '/audit/page/page.tsx#AuditPage', path: '/audit' },
        import: { Component: '/import/panel/view.tsx#ImportView', path: '/import/:collection' },
      },
    },
    livePreview,
    importMap: {
      autoGenerate: false,
      baseDir: folder,
      importMapFile: join(folder, 'app/(payload)/admin/importMap.ts'),
    },
    meta: { defaultOGImageType: 'off', titleSuffix: ' · 宣讲' },
  },
  endpoints: [
    ...workflowEndpoints(environment.publicOrigin),
    ...deskEndpoints,
    ...checkEndpoints,
    ...publicationEndpoints,
    ...auditEndpoints,
    ...importEndpoints,
    ...outsideEndpoints(environment.origin),
  ],
  globals: [
    ...globals
      .map(underReviewDates)
      .map(underChecks)
      .map(underOutsideCheck)
      .map(globalUnderWorkflow)
      .map(globalWithComparison),
    ReviewLevels,
    WorkingCalendar,
  ].map(globalUnderAudit),
  collections: [
    ...[
      ...[
        ...documents
          .map(underUnits)
          .map(underReviewDates)
          .map(underChecks)
          .map(underOutsideCheck)
          .map(underWorkflow)
          .map(withComparison)
          .map(withImport),
        Wordings,
        Units,
        ...library.map(uploadUnderWorkflow),
      ].map(underAudit),
      accountsUnderAudit(usersOf(environment)),
    ].map(withNewHeading),
    Submissions,
    Contributions,
    Explanations,
    Notices,
    LedgerEntries,
    PublicationStatus,
    AuditRecords,
    OutsideLinks,
    OutsideRemarks,
  ],
})
