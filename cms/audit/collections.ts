/**
 * 操作记录: one row a record. Payload's own operations on it are refused, also
 * those that override access; append.ts alone writes, beneath them.
 */
import { APIError, type CollectionBeforeOperationHook, type CollectionConfig } from 'payload'
import { nobody } from '../access/index.ts'
import { messages } from '../messages.ts'

const reading = ['read', 'count', 'find', 'findByID']

const refuseToWrite: CollectionBeforeOperationHook = ({ args, operation }) => {
  if (reading.includes(operation)) return args
  throw new APIError(messages.TRAIL_IS_KEPT, 403, null, true)
}

export const AuditRecords: CollectionConfig = {
  slug: 'audit-records',
  labels: { singular: '操作记录', plural: '操作记录' },
  admin: { hidden: true },
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  disableDuplicate: true,
  lockDocuments: false,
  timestamps: false,
  hooks: { beforeOperation: [refuseToWrite] },
  fields: [
    { name: 'number', label: '编号', type: 'number', required: true, unique: true },
    // What the page filters by. The line is what counts, and verification compares them.
    { name: 'at', label: '时间', type: 'text', required: true, index: true },
    { name: 'action', label: '操作', type: 'text', required: true, index: true },
    { name: 'person', label: '姓名', type: 'text', index: true },
    { name: 'subject', label: '对象', type: 'text', index: true },
    { name: 'title', label: '对象名称', type: 'text' },
    { name: 'hash', label: '指纹', type: 'text', required: true },
    /** The record itself: canonical JSON. */
    { name: 'line', label: '原文', type: 'textarea', required: true },
  ],
}
