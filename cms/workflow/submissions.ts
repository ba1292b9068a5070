/** 送审: one row each time somebody asked to publish or to withdraw. Written by store-submission.ts, and as it ends by carry-out.ts and due-times.ts. */
import type { CollectionConfig, Field } from 'payload'
import { nobody } from '../access/index.ts'

const asked: Field[] = [
  { name: 'type', label: '类型', type: 'text', required: true },
  { name: 'kind', label: '种类', type: 'text', required: true, index: true },
  { name: 'document', label: '稿件', type: 'text', required: true, index: true },
  { name: 'title', label: '标题', type: 'text', required: true },
  { name: 'state', label: '状态', type: 'text', required: true, index: true },
  /** 三审三校 and so on, fixed when it was submitted. */
  { name: 'plan', label: '审校级别', type: 'text' },
  { name: 'isSmallCorrection', label: '小更正', type: 'checkbox' },
  { name: 'contentHash', label: '内容指纹', type: 'text', required: true },
  /** Exactly what will stand in the ledger: canonical JSON of the fact without its submission. */
  { name: 'snapshot', label: '送审内容', type: 'textarea', required: true },
  { name: 'submittedBy', label: '送审人编号', type: 'text', required: true },
  { name: 'submittedByName', label: '送审人', type: 'text', required: true },
  { name: 'submittedAt', label: '送审时间', type: 'text', required: true },
  { name: 'authors', label: '撰稿人编号', type: 'text', hasMany: true },
]

/** In the order they were given. */
const signatures: Field = {
  name: 'signatures',
  label: '签字',
  type: 'array',
  fields: [
    { name: 'step', label: '步骤代号', type: 'text' },
    { name: 'stepName', label: '步骤', type: 'text' },
    { name: 'type', label: '审核或校对', type: 'text' },
    { name: 'by', label: '签字人编号', type: 'text', required: true },
    { name: 'name', label: '签字人', type: 'text', required: true },
    { name: 'at', label: '签字时间', type: 'text', required: true },
    { name: 'hash', label: '签字的内容指纹', type: 'text' },
  ],
}

const waiting: Field[] = [
  /** Of the step that is next. */
  { name: 'dueAt', label: '应办完的时间', type: 'text', index: true },
  { name: 'wantedBy', label: '送审人希望办完的时间', type: 'text' },
  { name: 'publishAt', label: '定时发布的时间', type: 'text', index: true },
  /** Taken away once the text has been taken down, or another stands in its place. */
  { name: 'expireAt', label: '到期撤下的时间', type: 'text', index: true },
  {
    name: 'handedTo',
    label: '转交',
    type: 'group',
    fields: [
      { name: 'person', label: '接手人编号', type: 'text', index: true },
      { name: 'name', label: '接手人', type: 'text' },
      { name: 'by', label: '转交人', type: 'text' },
      { name: 'at', label: '转交时间', type: 'text' },
      { name: 'reason', label: '转交原因', type: 'text' },
    ],
  },
]

const ended: Field[] = [
  { name: 'endedBy', label: '办理人', type: 'text' },
  { name: 'endedAt', label: '办理时间', type: 'text' },
  { name: 'comment', label: '原因', type: 'textarea' },
  {
    name: 'remarks',
    label: '退回时指出的句子',
    type: 'array',
    fields: [
      { name: 'path', label: '位置', type: 'text' },
      { name: 'quote', label: '原句', type: 'textarea' },
      { name: 'remark', label: '意见', type: 'textarea', required: true },
    ],
  },
  /** Why it became public, or was taken down, before everybody had signed. */
  { name: 'urgentReason', label: '紧急办理的原因', type: 'textarea' },
  /** By when the signatures still missing then are to be made good; empty once they are. */
  { name: 'owedUntil', label: '补签期限', type: 'text', index: true },
  /** Of an approved submission, whether its entry is known to stand; of others empty. */
  { name: 'entered', label: '已入台账', type: 'checkbox', index: true },
]

export const Submissions: CollectionConfig = {
  slug: 'submissions',
  labels: { singular: '送审', plural: '送审记录' },
  admin: { hidden: true },
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  disableDuplicate: true,
  lockDocuments: false,
  // The latest of a document is asked for at each action, however many there are.
  indexes: [{ fields: ['document', 'kind', 'type'] }],
  fields: [...asked, signatures, ...waiting, ...ended],
}
