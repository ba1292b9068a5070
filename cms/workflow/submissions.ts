/** 送审: one row each time somebody asked to publish or to withdraw. Written by records.ts alone. */
import type { CollectionConfig } from 'payload'
import { nobody } from '../access/index.ts'

export const Submissions: CollectionConfig = {
  slug: 'submissions',
  labels: { singular: '送审', plural: '送审记录' },
  admin: { hidden: true },
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  disableDuplicate: true,
  lockDocuments: false,
  fields: [
    { name: 'type', label: '类型', type: 'text', required: true },
    { name: 'kind', label: '种类', type: 'text', required: true, index: true },
    { name: 'document', label: '稿件', type: 'text', required: true, index: true },
    { name: 'title', label: '标题', type: 'text', required: true },
    { name: 'state', label: '状态', type: 'text', required: true, index: true },
    { name: 'contentHash', label: '内容指纹', type: 'text', required: true },
    /** Exactly what will stand in the ledger: canonical JSON of the fact without its submission. */
    { name: 'snapshot', label: '送审内容', type: 'textarea', required: true },
    { name: 'submittedBy', label: '送审人编号', type: 'text', required: true },
    { name: 'submittedByName', label: '送审人', type: 'text', required: true },
    { name: 'submittedAt', label: '送审时间', type: 'text', required: true },
    { name: 'authors', label: '撰稿人编号', type: 'text', hasMany: true },
    {
      name: 'signatures',
      label: '签字',
      type: 'array',
      fields: [
        { name: 'by', label: '签字人编号', type: 'text', required: true },
        { name: 'name', label: '签字人', type: 'text', required: true },
        { name: 'at', label: '签字时间', type: 'text', required: true },
      ],
    },
    { name: 'endedBy', label: '办理人', type: 'text' },
    { name: 'endedAt', label: '办理时间', type: 'text' },
    { name: 'comment', label: '原因', type: 'textarea' },
    /** Set once the entry of an approved submission is known to stand. */
    { name: 'entered', label: '已入台账', type: 'checkbox', index: true },
  ],
}
