/** 告知: whose signature an edit has voided, and on which text it was. Written by void-signatures.ts, and marked as seen by told.ts. */
import type { CollectionConfig } from 'payload'
import { nobody } from '../access/index.ts'

export const Notices: CollectionConfig = {
  slug: 'notices',
  labels: { singular: '告知', plural: '告知' },
  admin: { hidden: true },
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  disableDuplicate: true,
  lockDocuments: false,
  fields: [
    /** Submission and person together: once each. */
    { name: 'key', label: '键', type: 'text', required: true, unique: true },
    { name: 'person', label: '被告知人编号', type: 'text', required: true, index: true },
    { name: 'kind', label: '种类', type: 'text', required: true },
    { name: 'document', label: '稿件', type: 'text', required: true, index: true },
    { name: 'title', label: '标题', type: 'text', required: true },
    /** Its snapshot is the text that was signed. */
    { name: 'submission', label: '送审编号', type: 'text', required: true },
    { name: 'signedHash', label: '签字时的内容指纹', type: 'text', required: true },
    { name: 'changedBy', label: '改动人', type: 'text' },
    { name: 'at', label: '时间', type: 'text', required: true },
    { name: 'seenAt', label: '看过的时间', type: 'text', index: true },
  ],
}
