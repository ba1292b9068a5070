/** 单位: the counties, offices and teams that have their own editors and reviewers. */
import type { CollectionConfig } from 'payload'
import { administrators, nobody, signedIn } from '../access/index.ts'
import { lineField, refuseUnknownKeys } from '../fields/index.ts'
import { refuseWhileInUse } from './in-use.ts'

export const Units: CollectionConfig = {
  slug: 'units',
  labels: { singular: '单位', plural: '单位' },
  admin: {
    group: '管理',
    description: '县区、部门或队伍。账号选了单位，就只能处理本单位的稿件。由管理员增加和修改。',
    useAsTitle: 'name',
    defaultColumns: ['name', 'updatedAt'],
    hideAPIURL: true,
  },
  access: {
    create: administrators,
    read: signedIn,
    readVersions: nobody,
    update: administrators,
    delete: administrators,
    unlock: nobody,
  },
  defaultSort: 'name',
  disableDuplicate: true,
  hooks: { beforeOperation: [refuseUnknownKeys], beforeDelete: [refuseWhileInUse] },
  fields: [
    { ...lineField({ name: 'name', label: '名称', max: 40, required: true }), unique: true },
  ],
}
