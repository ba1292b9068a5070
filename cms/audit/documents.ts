/** What happens to documents, uploads and settings outside the workflow. */
import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionConfig,
  GlobalAfterChangeHook,
  PayloadRequest,
  SanitizedGlobalConfig,
} from 'payload'
import { hashOf } from '../../ledger/index.ts'
import { isKind, kindNames, kindOf } from '../kinds.ts'
import type { AuditAction } from './actions.ts'
import { recordDeed } from './append.ts'
import type { Deed } from './record.ts'
import { whoseDeed } from './whose.ts'

type Row = Record<string, unknown> & { id: unknown }

export const recordDeleted: CollectionAfterDeleteHook = ({ collection, doc, req }) =>
  record(req, 'deleted', { subject: subjectOf(collection, doc as Row), ...contentOf(doc as Row) })

/** Ordinary saves are versions, not records; to go back to an older one is a record. */
export const recordChanged: CollectionAfterChangeHook = async ({
  collection,
  doc,
  previousDoc,
  operation,
  req,
}) => {
  const subject = subjectOf(collection, doc as Row)
  if (req.context.isRestoringVersion) await record(req, 'version-restored', { subject })
  else if (operation === 'update' && collection.upload && doc.hash !== previousDoc.hash)
    await record(req, 'upload-replaced', {
      subject,
      ...contentOf(doc as Row),
      details: { before: String(previousDoc.hash ?? '') },
    })
  return doc
}

export const recordSettings: GlobalAfterChangeHook = async ({ doc, global, previousDoc, req }) => {
  const title = titleOf(global)
  const subject = { kind: global.slug, id: global.slug, title }
  const fields = changedFields(previousDoc, doc).map((name) => labelIn(global, name))
  if (req.context.isRestoringVersion) await record(req, 'version-restored', { subject })
  else if (fields.length > 0)
    await record(req, 'settings-changed', { subject, details: { fields } })
  return doc
}

const titleOf = ({ slug, label }: SanitizedGlobalConfig): string =>
  isKind(slug) ? kindNames[slug] : typeof label === 'string' ? label : slug

/** As the form names it. */
function labelIn({ flattenedFields }: SanitizedGlobalConfig, name: string): string {
  const field = flattenedFields.find((one) => one.name === name)
  return field && 'label' in field && typeof field.label === 'string' ? field.label : name
}

const record = (
  req: PayloadRequest,
  action: AuditAction,
  about: Pick<Deed, 'subject' | 'contentHash' | 'details'>,
) => recordDeed(req.payload, { action, outcome: 'done', ...whoseDeed(req), ...about }, req)

function subjectOf({ slug, admin }: Pick<CollectionConfig, 'slug' | 'admin'>, doc: Row) {
  const title = doc[admin?.useAsTitle ?? 'title']
  return { kind: kindOf(slug) ?? slug, id: String(doc.id), title: String(title ?? '') }
}

/** An upload is known by the hash of its bytes. */
const contentOf = ({ hash }: Row): Pick<Deed, 'contentHash'> =>
  typeof hash === 'string' ? { contentHash: hash } : {}

const always = ['id', 'createdAt', 'updatedAt', 'globalType']

function changedFields(before: Record<string, unknown>, after: Record<string, unknown>): string[] {
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after)])
  const of = (value: unknown) => hashOf(filled(value) ?? null)
  return [...names]
    .filter((name) => !always.includes(name) && of(before?.[name]) !== of(after[name]))
    .sort()
}

/** A form's empty field and one that was never filled in are the same. */
function filled(value: unknown): unknown {
  if (value === null || value === undefined || value === '') return undefined
  if (typeof value !== 'object') return value
  if (Array.isArray(value)) return value.length > 0 ? value.map(filled) : undefined
  const inner = Object.entries(value)
    .map(([name, part]) => [name, filled(part)] as const)
    .filter(([, part]) => part !== undefined)
  return inner.length > 0 ? Object.fromEntries(inner) : undefined
}
