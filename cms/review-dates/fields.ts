/** 复核: the fields, the same in every kind. */
import type { Field } from 'payload'
import type { Kind } from '../../ledger/index.ts'
import { dayField, relationField } from '../fields/index.ts'
import { defaultPeriods, periodNames, periods } from './periods.ts'

/** Their names, for whoever asks what a save has changed. */
export const reviewDateNames = ['reviewOn', 'reviewEvery', 'reviewOwner'] as const

export const reviewDateFields = (kind: Kind): Field => ({
  type: 'collapsible',
  label: '复核',
  admin: {
    position: 'sidebar',
    initCollapsed: true,
    description: '到时候请人看看公开的内容还对不对。只在系统内使用，保存就生效，不用送审。',
  },
  fields: [
    dayField({
      name: 'reviewOn',
      label: '下次复核日期',
      description: '看过没有问题，就改成下一次的日期。不填，就按周期从最近一次发布算起。',
    }),
    {
      name: 'reviewEvery',
      label: '复核周期',
      type: 'select',
      options: periods.map((value) => ({ value, label: periodNames[value] })),
      admin: { description: `不选就是：${periodNames[defaultPeriods[kind]]}。` },
    },
    relationField({
      name: 'reviewOwner',
      label: '复核人',
      to: 'users',
      description: '快到日期时，他的“我的待办”里会提醒。',
    }),
  ],
})
