/** 新闻故事. */
import type { CollectionConfig } from 'payload'
import { nobody, signedIn } from '../access/index.ts'

export const Stories: CollectionConfig = {
  slug: 'stories',
  labels: { singular: '新闻故事', plural: '新闻故事' },
  access: { create: signedIn, read: signedIn, update: signedIn, delete: nobody },
  fields: [{ name: 'title', label: '标题', type: 'text', required: true }],
}
