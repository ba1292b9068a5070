/** 宣讲员: a person who gives lectures; name and portrait with consent. */
import {
  consentField,
  lineField,
  linesField,
  longLineField,
  pictureFields,
  relationField,
  titleField,
} from '../fields/index.ts'
import { documentCollection } from './document-collection.ts'

export const Lecturers = documentCollection({
  kind: 'lecturer',
  group: '宣讲',
  description: '登记宣讲员。没有本人同意，姓名和照片不能公开。',
  title: 'name',
  columns: ['name', 'team', 'fields', 'dialect'],
  search: ['name', 'introduction'],
  sort: 'name',
  fields: [
    titleField({
      name: 'name',
      label: '姓名',
      within: 'team',
      description: '同一支队伍里有同名的人时，请在姓名后注明单位。',
    }),
    relationField({ name: 'team', label: '宣讲队伍', to: 'teams' }),
    linesField({ name: 'fields', label: '擅长领域', max: 40, maxItems: 20 }),
    linesField({
      name: 'languages',
      label: '语言',
      max: 40,
      maxItems: 10,
      description: '例如：普通话、蒙古语。写完一项按回车。',
    }),
    lineField({
      name: 'dialect',
      label: '方言',
      max: 40,
      description: '能用哪种土话讲，没有可以不填。',
    }),
    longLineField({ name: 'introduction', label: '简介', max: 500 }),
    consentField('照片'),
    ...pictureFields({
      name: 'portrait',
      label: '照片',
      description: '先填写“同意公开照片的日期”，再选照片。',
    }),
  ],
})
