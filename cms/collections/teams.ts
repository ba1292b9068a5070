/** 宣讲队伍: the ten backbone teams and the squads. */
import type { Where } from 'payload'
import {
  lineField,
  orderField,
  pictureFields,
  relationField,
  richTextField,
  requireChosen,
  titleField,
} from '../fields/index.ts'
import { messages } from '../messages.ts'
import { documentCollection } from './document-collection.ts'

export const Teams = documentCollection({
  kind: 'team',
  group: '宣讲',
  description: '市级骨干宣讲队伍和宣讲小分队。',
  title: 'name',
  columns: ['name', 'tier', 'parent', 'field', 'contactOffice'],
  search: ['name', 'field', 'contactOffice'],
  sort: 'order',
  fields: [
    titleField({ name: 'name', label: '队伍名称' }),
    {
      name: 'awaitsName',
      label: '名称待填写',
      type: 'checkbox',
      admin: { description: '名称还没有确定时打勾，网站上显示“待填写”。' },
    },
    {
      name: 'tier',
      label: '级别',
      type: 'select',
      required: true,
      defaultValue: 'squad',
      options: [
        { value: 'backbone', label: '骨干宣讲队' },
        { value: 'squad', label: '宣讲小分队' },
      ],
    },
    {
      ...relationField({
        name: 'parent',
        label: '上级队伍',
        to: 'teams',
        description: '小分队所属的骨干宣讲队。',
        filter: ({ id }) => {
          const isBackbone: Where = { tier: { equals: 'backbone' } }
          return id ? { and: [isBackbone, { id: { not_equals: id } }] } : isBackbone
        },
      }),
      validate: requireBackbone,
    } as never,
    lineField({ name: 'field', label: '宣讲领域', max: 120, description: '这支队伍主要讲什么。' }),
    lineField({ name: 'contactOffice', label: '联系单位', max: 120 }),
    lineField({
      name: 'contactTelephone',
      label: '联系电话',
      max: 40,
      description: '填办公电话，不要填个人手机号。',
    }),
    richTextField({ name: 'introduction', label: '队伍简介' }),
    ...pictureFields(),
    orderField(),
  ],
})

type Context = Parameters<typeof requireChosen>[1] & {
  id?: string | number
  data: { tier?: string }
}

function requireBackbone(value: unknown, context: Context): Promise<string | true> | string {
  if (value && value === context.id) return messages.PARENT_ITSELF
  if (value && context.data.tier === 'backbone') return messages.SQUAD_PARENT
  return requireChosen(value, context)
}
