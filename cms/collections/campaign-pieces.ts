/** 宣传资料 of a campaign. */
import {
  dayField,
  lineField,
  longLineField,
  orderField,
  pictureFields,
  relationField,
  richTextField,
  titleField,
} from '../fields/index.ts'
import { documentCollection } from './document-collection.ts'

export const CampaignPieces = documentCollection({
  kind: 'campaign-piece',
  group: '移风易俗',
  description: '主题活动的宣传资料：倡议书、村规民约、活动、案例、问答、宣传画。',
  columns: ['title', 'type', 'campaign', 'on', 'place'],
  search: ['title', 'summary', 'place'],
  sort: 'order',
  fields: [
    relationField({ name: 'campaign', label: '主题活动', to: 'campaigns' }),
    {
      name: 'type',
      label: '类型',
      type: 'select',
      required: true,
      defaultValue: 'activity',
      options: [
        { value: 'pledge', label: '倡议书' },
        { value: 'village-rules', label: '村规民约' },
        { value: 'activity', label: '活动' },
        { value: 'case', label: '案例' },
        { value: 'questions', label: '问答' },
        { value: 'poster', label: '宣传画' },
      ],
    },
    titleField({ within: 'campaign' }),
    longLineField({ name: 'summary', label: '摘要', max: 300 }),
    {
      type: 'row',
      fields: [
        dayField({ name: 'on', label: '日期', description: '活动或案例发生的日期。' }),
        lineField({ name: 'place', label: '地点', max: 120, half: true }),
      ],
    },
    ...pictureFields(),
    richTextField({ name: 'body', label: '正文' }),
    orderField(),
  ],
})
