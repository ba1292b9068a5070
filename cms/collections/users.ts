/** The people of the office. The first account is made from the command line. */
import type { CollectionConfig } from 'payload'
import {
  administrators,
  administratorsOrSelf,
  nobody,
  roleLabels,
  roles,
  signedIn,
} from '../access/index.ts'
import type { Environment } from '../environment.ts'
import { lineField, refuseUnknownKeys } from '../fields/index.ts'
import { endStreams } from '../publication/index.ts'
import { unitsField } from '../units/index.ts'
import {
  keepAnAdministrator,
  keepAnAdministratorOnDelete,
  refuseOpenRegistration,
  requireLongPassword,
} from './accounts.ts'
import { recordEntrusting } from './entrusting.ts'

const access: CollectionConfig['access'] = {
  admin: signedIn,
  create: administrators,
  read: signedIn,
  readVersions: nobody,
  update: administratorsOrSelf,
  delete: administrators,
  unlock: administrators,
}

/** Nobody sends it; entrusting.ts writes it. */
const keptByProgram = {
  type: 'text',
  access: { create: nobody, read: nobody, update: nobody },
  admin: { hidden: true },
} as const

/** The session's cookie is sent over https alone where the office is reached so. */
export const usersOf = ({ origin }: Environment): CollectionConfig => ({
  slug: 'users',
  labels: { singular: '用户', plural: '用户' },
  admin: {
    group: '管理',
    description: '本系统的账号。忘记密码时由管理员在这里重设。',
    useAsTitle: 'name',
    defaultColumns: ['name', 'email', 'roles', 'updatedAt'],
    listSearchableFields: ['name', 'email'],
    hideAPIURL: true,
  },
  auth: {
    tokenExpiration: 8 * 60 * 60,
    maxLoginAttempts: 10,
    lockTime: 10 * 60 * 1000,
    useAPIKey: false,
    cookies: { sameSite: 'Lax', secure: origin.startsWith('https:') },
  },
  access,
  defaultSort: 'name',
  disableDuplicate: true,
  trash: false,
  hooks: {
    beforeOperation: [refuseUnknownKeys, refuseOpenRegistration, requireLongPassword],
    beforeChange: [keepAnAdministrator, recordEntrusting],
    beforeDelete: [keepAnAdministratorOnDelete],
    afterLogout: [endStreams],
  },
  fields: [
    lineField({ name: 'name', label: '姓名', max: 40, required: true }),
    {
      name: 'email',
      label: '邮箱',
      type: 'email',
      required: true,
      unique: true,
      access: { create: administrators, read: () => true, update: administrators },
      admin: { description: '登录时使用，由管理员修改。' },
    },
    {
      name: 'roles',
      label: '角色',
      type: 'select',
      hasMany: true,
      required: true,
      saveToJWT: true,
      defaultValue: ['author'],
      options: roles.map((value) => ({ value, label: roleLabels[value] })),
      access: { create: administrators, read: () => true, update: administrators },
      admin: { description: '可以选几个。自己写的稿件不能由自己审；改了角色，第二天起才能签字。' },
    },
    unitsField,
    { name: 'createdBy', label: '建立人编号', ...keptByProgram },
    { name: 'entrustedAt', label: '账号交付时间', ...keptByProgram },
  ],
})
