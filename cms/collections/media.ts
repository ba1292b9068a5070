/** 图片. Taken in through media/: cleaned, sized, named by the hash of its bytes. */
import type { CollectionConfig } from 'payload'
import { administrators, nobody, signedIn } from '../access/index.ts'
import { lineField, refuseUnknownKeys, sampleField } from '../fields/index.ts'
import {
  savePicture,
  serveFile,
  servePreview,
  showPreview,
  takePictureIn,
} from '../media-library/index.ts'
import { refuseWhileInUse, refuseWhilePublished } from './in-use.ts'

export const Media: CollectionConfig = {
  slug: 'media',
  labels: { singular: '图片', plural: '图片' },
  admin: {
    group: '管理',
    description: '网站用的图片。上传时会去掉拍摄地点等信息，并生成各种大小。',
    useAsTitle: 'alt',
    defaultColumns: ['filename', 'alt', 'credit', 'width', 'height', 'updatedAt'],
    listSearchableFields: ['alt', 'credit'],
    hideAPIURL: true,
  },
  access: {
    create: signedIn,
    read: signedIn,
    readVersions: nobody,
    update: signedIn,
    delete: administrators,
    unlock: nobody,
  },
  defaultSort: '-createdAt',
  disableDuplicate: true,
  trash: false,
  upload: {
    disableLocalStorage: true,
    mimeTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/avif'],
    pasteURL: false,
    crop: false,
    focalPoint: false,
    bulkUpload: false,
    adminThumbnail: showPreview,
    handlers: [serveFile],
  },
  endpoints: [servePreview, ...savePicture],
  hooks: {
    beforeOperation: [refuseUnknownKeys, takePictureIn],
    beforeDelete: [refuseWhileInUse, refuseWhilePublished],
  },
  fields: [
    lineField({
      name: 'alt',
      label: '图片内容',
      max: 200,
      required: true,
      description: '给看不见图片的人听的一句话，说清楚图上有什么。',
    }),
    lineField({ name: 'credit', label: '摄影或来源', max: 80 }),
    {
      name: 'hash',
      label: '内容指纹',
      type: 'text',
      index: true,
      admin: { hidden: true },
    },
    {
      name: 'renditions',
      label: '各种大小',
      type: 'array',
      admin: { hidden: true },
      fields: [
        { name: 'format', label: '格式', type: 'text', required: true },
        { name: 'width', label: '宽', type: 'number', required: true },
        { name: 'height', label: '高', type: 'number', required: true },
        { name: 'hash', label: '内容指纹', type: 'text', required: true },
        { name: 'bytes', label: '字节数', type: 'number', required: true },
      ],
    },
    sampleField,
  ],
}
