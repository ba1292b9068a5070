/** 外部审读: links and what was said through them. Written by links.ts and remarks.ts alone. */
import type { CollectionConfig } from 'payload'
import { nobody } from '../access/index.ts'

const kept: Pick<
  CollectionConfig,
  'admin' | 'access' | 'disableDuplicate' | 'lockDocuments' | 'timestamps'
> = {
  admin: { hidden: true },
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  disableDuplicate: true,
  lockDocuments: false,
  timestamps: false,
}

export const OutsideLinks: CollectionConfig = {
  slug: 'outside-links',
  labels: { singular: '外部审读链接', plural: '外部审读链接' },
  ...kept,
  fields: [
    { name: 'submission', label: '送审编号', type: 'text', required: true, index: true },
    { name: 'kind', label: '种类', type: 'text', required: true },
    { name: 'document', label: '稿件', type: 'text', required: true, index: true },
    { name: 'contentHash', label: '内容指纹', type: 'text', required: true },
    { name: 'reader', label: '给谁看', type: 'text', required: true },
    { name: 'madeBy', label: '生成人', type: 'text', required: true },
    { name: 'madeAt', label: '生成时间', type: 'text', required: true, index: true },
    { name: 'expiresAt', label: '到期时间', type: 'text', required: true },
    /** Hashes alone: who reads the database cannot open a link. */
    { name: 'codeHash', label: '一次性代码的指纹', type: 'text', required: true, unique: true },
    { name: 'sessionHash', label: '阅读凭证的指纹', type: 'text', index: true },
    { name: 'openedAt', label: '打开时间', type: 'text' },
    { name: 'revokedBy', label: '停用人', type: 'text' },
    { name: 'revokedAt', label: '停用时间', type: 'text' },
  ],
}

export const OutsideRemarks: CollectionConfig = {
  slug: 'outside-remarks',
  labels: { singular: '外部意见', plural: '外部意见' },
  ...kept,
  fields: [
    { name: 'link', label: '链接', type: 'text', required: true, index: true },
    { name: 'submission', label: '送审编号', type: 'text', required: true, index: true },
    { name: 'contentHash', label: '内容指纹', type: 'text', required: true },
    { name: 'name', label: '姓名', type: 'text', required: true },
    { name: 'text', label: '意见', type: 'textarea', required: true },
    { name: 'at', label: '时间', type: 'text', required: true },
  ],
}
