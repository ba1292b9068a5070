/** 文件: what lecturers take home. Kept as they are; media/ has looked into them. */
import type { CollectionConfig } from 'payload'
import { administrators, nobody, signedIn } from '../access/index.ts'
import { lineField, refuseUnknownKeys, sampleField } from '../fields/index.ts'
import { saveFile, serveFile, takeFileIn } from '../media-library/index.ts'
import { refuseWhileInUse, refuseWhilePublished } from './in-use.ts'

const office = 'application/vnd.openxmlformats-officedocument.'

export const Files: CollectionConfig = {
  slug: 'files',
  labels: { singular: '文件', plural: '文件' },
  admin: {
    group: '管理',
    description: '供下载的课件、讲稿、音频和视频：PDF、DOCX、PPTX、XLSX、MP3、MP4。',
    useAsTitle: 'title',
    defaultColumns: ['title', 'name', 'filesize', 'updatedAt'],
    listSearchableFields: ['title', 'name'],
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
    mimeTypes: [
      'application/pdf',
      `${office}wordprocessingml.document`,
      `${office}presentationml.presentation`,
      `${office}spreadsheetml.sheet`,
      'audio/mpeg',
      'video/mp4',
    ],
    pasteURL: false,
    crop: false,
    focalPoint: false,
    bulkUpload: false,
    handlers: [serveFile],
  },
  endpoints: saveFile,
  hooks: {
    beforeOperation: [refuseUnknownKeys, takeFileIn],
    beforeDelete: [refuseWhileInUse, refuseWhilePublished],
  },
  fields: [
    lineField({
      name: 'title',
      label: '标题',
      max: 120,
      required: true,
      description: '下载列表里显示的名称，例如：课件、讲稿朗读音频。',
    }),
    {
      name: 'name',
      label: '文件名',
      type: 'text',
      admin: { readOnly: true, description: '下载时的文件名，取自上传的文件。' },
    },
    { name: 'hash', label: '内容指纹', type: 'text', index: true, admin: { hidden: true } },
    sampleField,
  ],
}
