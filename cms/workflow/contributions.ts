/** 撰稿人: who has edited which working copy since it was last published. Written by hooks alone. */
import type { CollectionConfig } from 'payload'
import { nobody } from '../access/index.ts'

export const Contributions: CollectionConfig = {
  slug: 'contributions',
  labels: { singular: '撰稿记录', plural: '撰稿记录' },
  admin: { hidden: true },
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  disableDuplicate: true,
  lockDocuments: false,
  fields: [
    /** Document and person together: once each. */
    { name: 'key', label: '键', type: 'text', required: true, unique: true },
    { name: 'kind', label: '种类', type: 'text', required: true },
    { name: 'document', label: '稿件', type: 'text', required: true, index: true },
    { name: 'person', label: '撰稿人编号', type: 'text', required: true },
  ],
}
