/** 上线情况: what the publisher last said of each entry. Written by status.ts alone. */
import type { CollectionConfig } from 'payload'
import { nobody } from '../access/index.ts'

export const PublicationStatus: CollectionConfig = {
  slug: 'publication-status',
  labels: { singular: '上线情况', plural: '上线情况' },
  admin: { hidden: true },
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  disableDuplicate: true,
  lockDocuments: false,
  fields: [
    { name: 'number', label: '条目编号', type: 'number', required: true, unique: true },
    { name: 'state', label: '状态', type: 'text', required: true },
    { name: 'release', label: '发布版本', type: 'text' },
    { name: 'routesChanged', label: '改动页数', type: 'number' },
    { name: 'milliseconds', label: '用时（毫秒）', type: 'number' },
    {
      name: 'failure',
      label: '失败原因',
      type: 'group',
      fields: [
        { name: 'kind', label: '种类', type: 'text' },
        // Not called id: SQLite keeps no field of that name in a group.
        { name: 'document', label: '稿件', type: 'text' },
        { name: 'what', label: '发生了什么', type: 'textarea' },
        { name: 'why', label: '原因', type: 'textarea' },
        { name: 'todo', label: '怎么办', type: 'textarea' },
      ],
    },
  ],
}
