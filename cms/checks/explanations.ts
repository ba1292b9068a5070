/**
 * Why a warning was left as it is: a row for each time somebody said so, never
 * changed. The latest of a finding counts; with its sentence it is void.
 */
import type { CollectionConfig, Payload, PayloadRequest } from 'payload'
import type { Kind } from '../../ledger/index.ts'
import { nobody } from '../access/index.ts'

export const Explanations: CollectionConfig = {
  slug: 'check-explanations',
  labels: { singular: '检查说明', plural: '检查说明' },
  admin: { hidden: true },
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  disableDuplicate: true,
  lockDocuments: false,
  fields: [
    { name: 'kind', label: '种类', type: 'text', required: true },
    { name: 'document', label: '稿件', type: 'text', required: true, index: true },
    { name: 'fingerprint', label: '检查结果指纹', type: 'text', required: true },
    { name: 'code', label: '检查项目', type: 'text', required: true },
    { name: 'sentence', label: '所在的句子', type: 'textarea', required: true },
    { name: 'reason', label: '原因', type: 'textarea', required: true },
    { name: 'by', label: '说明人编号', type: 'text', required: true },
    { name: 'byName', label: '说明人', type: 'text', required: true },
    { name: 'at', label: '说明时间', type: 'text', required: true },
  ],
}

export interface Explanation {
  reason: string
  by: string
  at: string
}

/** The latest explanation of each finding of a document, by fingerprint. */
export async function explanationsOf(
  payload: Payload,
  kind: Kind,
  document: string,
): Promise<Map<string, Explanation>> {
  const { docs } = await payload.find({
    collection: 'check-explanations',
    where: { kind: { equals: kind }, document: { equals: document } },
    sort: 'at',
    pagination: false,
    depth: 0,
  })
  return new Map(
    docs.map(({ fingerprint, reason, byName, at }) => [fingerprint, { reason, by: byName, at }]),
  )
}

export interface NewExplanation {
  kind: Kind
  document: string
  fingerprint: string
  code: string
  sentence: string
  reason: string
  by: string
  byName: string
  at: string
}

export const recordExplanation = (payload: Payload, data: NewExplanation, req: PayloadRequest) =>
  payload.create({ collection: 'check-explanations', data, depth: 0, req })
