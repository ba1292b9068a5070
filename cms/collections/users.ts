/** The people of the office. The first account is made from the command line. */
import type { CollectionConfig } from 'payload'
import {
  administrators,
  administratorsOrSelf,
  roleLabels,
  roles,
  signedIn,
} from '../access/index.ts'

export const Users: CollectionConfig = {
  slug: 'users',
  labels: { singular: '用户', plural: '用户' },
  admin: { group: '管理', useAsTitle: 'name', defaultColumns: ['name', 'email', 'roles'] },
  auth: { tokenExpiration: 8 * 60 * 60, maxLoginAttempts: 10, lockTime: 10 * 60 * 1000 },
  disableDuplicate: true,
  access: {
    admin: signedIn,
    create: administrators,
    read: signedIn,
    update: administratorsOrSelf,
    delete: administrators,
    unlock: administrators,
  },
  fields: [
    { name: 'name', label: '姓名', type: 'text', required: true, maxLength: 40 },
    {
      name: 'roles',
      label: '角色',
      type: 'select',
      hasMany: true,
      required: true,
      saveToJWT: true,
      defaultValue: ['author'],
      options: roles.map((value) => ({ value, label: roleLabels[value] })),
    },
  ],
}
