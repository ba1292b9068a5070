/** 发布台账: one row an entry, written by append.ts alone and never changed. */
import type { CollectionConfig } from 'payload'
import { nobody } from '../access/index.ts'

export const LedgerEntries: CollectionConfig = {
  slug: 'ledger-entries',
  labels: { singular: '台账条目', plural: '发布台账' },
  admin: { hidden: true },
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  disableDuplicate: true,
  lockDocuments: false,
  timestamps: false,
  fields: [
    { name: 'number', label: '编号', type: 'number', required: true, unique: true },
    { name: 'submission', label: '送审编号', type: 'text', required: true, unique: true },
    { name: 'type', label: '类型', type: 'text', required: true },
    { name: 'kind', label: '种类', type: 'text', required: true, index: true },
    { name: 'document', label: '稿件', type: 'text', required: true, index: true },
    { name: 'at', label: '时间', type: 'text', required: true },
    /** The entry itself: canonical JSON. */
    { name: 'line', label: '原文', type: 'textarea', required: true },
  ],
}
