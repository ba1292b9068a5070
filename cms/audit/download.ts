/** The trail as a table, for administrators. The download is itself recorded. */
import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { hasRole } from '../access/index.ts'
import { timeOf } from '../clock.ts'
import { messages } from '../messages.ts'
import { recordDeed } from './append.ts'
import type { AuditRecord } from './record.ts'
import { rolesOf, sentenceOf } from './sentences.ts'
import { recordsOf, type Days } from './whole-trail.ts'
import { whoseDeed } from './whose.ts'

const day = z.preprocess((text) => text || undefined, z.iso.date().optional())
const question = z.object({ from: day, to: day })

export const auditEndpoints: Endpoint[] = [
  {
    path: '/audit-table',
    method: 'get',
    handler: async (req) => {
      if (!hasRole(req.user, 'administrator')) return refuse(403, 'TRAIL_FOR_ADMINISTRATORS')
      const asked = question.safeParse(Object.fromEntries(req.searchParams))
      if (!asked.success) return refuse(400, 'DAYS_WRONG')
      return answerTable(req, asked.data)
    },
  },
]

async function answerTable(req: PayloadRequest, days: Days): Promise<Response> {
  const lines = [columns.map(([title]) => cellOf(title)).join(',')]
  for await (const record of recordsOf(req.payload, days))
    lines.push(columns.map(([, value]) => cellOf(value(record))).join(','))
  const details = { ...given(days), count: lines.length - 1 }
  await recordDeed(req.payload, {
    action: 'trail-exported',
    outcome: 'done',
    ...whoseDeed(req),
    details,
  })
  const name = encodeURIComponent(`操作记录${days.from ?? ''}${days.to ? `至${days.to}` : ''}.csv`)
  // Excel and WPS take a table for UTF-8 only with a mark in front.
  return new Response(`\uFEFF${lines.join('\r\n')}\r\n`, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="audit.csv"; filename*=UTF-8''${name}`,
      'cache-control': 'no-store',
    },
  })
}

const given = ({ from, to }: Days) => ({ ...(from ? { from } : {}), ...(to ? { to } : {}) })

const columns: [string, (record: AuditRecord) => string][] = [
  ['编号', ({ number }) => String(number)],
  ['时间', ({ at }) => timeOf(at)],
  ['人员', ({ actor }) => actor?.name ?? ''],
  ['角色', rolesOf],
  ['来自', ({ address }) => address ?? ''],
  ['操作', sentenceOf],
  ['稿件指纹', ({ contentHash }) => contentHash ?? ''],
  ['记录指纹', ({ hash }) => hash],
]

/** A spreadsheet would run a cell that begins as a formula does, in signs of either width. */
export function cellOf(text: string): string {
  const safe = /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}

const refuse = (status: number, code: 'TRAIL_FOR_ADMINISTRATORS' | 'DAYS_WRONG'): Response =>
  Response.json({ code, message: messages[code] }, { status })
