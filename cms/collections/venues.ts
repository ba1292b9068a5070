/** 文明实践中心, 所, 站: a tree of three levels. */
import type { PayloadRequest } from 'payload'
import {
  lineField,
  orderField,
  pictureFields,
  relationField,
  richTextField,
  titleField,
} from '../fields/index.ts'
import { messages } from '../messages.ts'
import { documentCollection } from './document-collection.ts'

export const venueLevels = { centre: '中心', institute: '所', station: '站' } as const
export type VenueLevel = keyof typeof venueLevels

/** The level that a venue's parent has. */
export const levelAbove: Record<VenueLevel, VenueLevel | undefined> = {
  centre: undefined,
  institute: 'centre',
  station: 'institute',
}

export const Venues = documentCollection({
  kind: 'venue',
  group: '阵地',
  description: '新时代文明实践中心、所、站。点“导入”，可以从表格一次建好。',
  title: 'name',
  columns: ['name', 'level', 'parent', 'district', 'telephone'],
  search: ['name', 'district', 'address'],
  sort: 'order',
  fields: [
    titleField({ name: 'name', label: '名称', within: 'parent' }),
    {
      name: 'level',
      label: '级别',
      type: 'select',
      required: true,
      defaultValue: 'station',
      options: Object.entries(venueLevels).map(([value, label]) => ({ value, label })),
    },
    {
      ...relationField({
        name: 'parent',
        label: '上级',
        to: 'venues',
        description: '站的上级是所，所的上级是中心，中心没有上级。',
        filter: ({ data }) => {
          const level = levelAbove[(data as { level?: VenueLevel }).level ?? 'station']
          return level ? { level: { equals: level } } : false
        },
      }),
      validate: checkParent,
    } as never,
    lineField({ name: 'district', label: '县区', max: 80, description: '例如：金川区、永昌县。' }),
    lineField({ name: 'address', label: '地址', max: 200 }),
    lineField({
      name: 'telephone',
      label: '办公电话',
      max: 40,
      description: '填办公电话，不要填个人手机号。',
    }),
    lineField({ name: 'hours', label: '开放时间', max: 200 }),
    richTextField({ name: 'introduction', label: '简介' }),
    ...pictureFields(),
    orderField(),
  ],
})

interface Context {
  id?: string | number
  req: PayloadRequest
  data: { level?: VenueLevel }
}

async function checkParent(value: unknown, { id, req, data }: Context): Promise<string | true> {
  if (value === null || value === undefined || value === '') return true
  if (value === id) return messages.PARENT_ITSELF
  const above = data.level && levelAbove[data.level]
  if (!above) return messages.PARENT_LEVEL
  const { docs } = await req.payload.find({
    collection: 'venues' as never,
    where: { id: { equals: value } },
    depth: 0,
    req,
  })
  const parent = docs[0] as { level?: VenueLevel } | undefined
  if (!parent) return messages.REFERENCE_MISSING
  return parent.level === above || messages.PARENT_LEVEL
}
