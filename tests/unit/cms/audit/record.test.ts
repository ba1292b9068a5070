import { describe, expect, it } from 'vitest'
import { auditActions } from '../../../../cms/audit/actions.ts'
import {
  emptyTrail,
  headAfter,
  lineOf,
  nextRecord,
  parseRecord,
  requireNext,
  type AuditRecord,
  type Deed,
} from '../../../../cms/audit/record.ts'
import { sentenceOf } from '../../../../cms/audit/sentences.ts'

const zhang = { id: 'u1', name: '张三', roles: ['reviewer'] }
const story = { kind: 'story', id: 's1', title: '老街新事' }
const now = new Date('2026-03-01T04:05:06.000Z')

function trailOf(...deeds: Deed[]): AuditRecord[] {
  const records: AuditRecord[] = []
  for (const deed of deeds) {
    const last = records.at(-1)
    records.push(nextRecord(last ? headAfter(last) : emptyTrail, deed, now))
  }
  return records
}

const signIn: Deed = { action: 'sign-in', outcome: 'done', actor: zhang, address: '10.0.0.7' }
const deletion: Deed = { action: 'deleted', outcome: 'done', actor: zhang, subject: story }

describe('nextRecord', () => {
  it('numbers records and has each name the one before', () => {
    const [first, second] = trailOf(signIn, deletion)
    expect(first).toMatchObject({ number: 1, previous: emptyTrail.hash })
    expect(second).toMatchObject({ number: 2, previous: first!.hash })
    requireNext(emptyTrail, first!)
    requireNext(headAfter(first!), second!)
  })

  it('refuses what has no place in a record', () => {
    const withPassword = { ...signIn, password: 'geheim' } as Deed
    expect(() => nextRecord(emptyTrail, withPassword, now)).toThrow()
  })

  it('cuts a title that is too long, between characters', () => {
    const long = { ...deletion, subject: { ...story, title: '𠮷'.repeat(150) } }
    expect(nextRecord(emptyTrail, long, now).subject?.title).toBe('𠮷'.repeat(100))
  })
})

describe('requireNext', () => {
  const [first, second, third] = trailOf(signIn, deletion, signIn) as [
    AuditRecord,
    AuditRecord,
    AuditRecord,
  ]

  it('finds a change in any key of a record', () => {
    const changes: Partial<AuditRecord>[] = [
      { actor: { ...zhang, name: '李四' } },
      { at: '2026-03-01T04:05:07.000Z' },
      { outcome: 'refused' },
      { subject: { ...story, id: 's2' } },
      { action: 'sign-out' },
      { address: '10.0.0.8' },
      { contentHash: 'a'.repeat(64) },
      { details: { own: true } },
      { previous: 'b'.repeat(64) },
      { hash: 'c'.repeat(64) },
    ]
    for (const change of changes)
      expect(() => requireNext(headAfter(first), { ...second, ...change })).toThrow(
        '操作记录有误：第 2 条或它前面的记录被改动过。请保留现状，并与备份对照。',
      )
  })

  it('finds a record that was taken out', () => {
    expect(() => requireNext(headAfter(first), third)).toThrow(
      '操作记录有误：第 2 条不见了。请保留现状，并与备份对照。',
    )
  })
})

describe('parseRecord', () => {
  it('takes only the line as it was written', () => {
    const [record] = trailOf(signIn)
    expect(parseRecord(lineOf(record!), 1)).toEqual(record)
    for (const line of [` ${lineOf(record!)}`, '{}', 'x', lineOf(record!).slice(1)])
      expect(() => parseRecord(line, 1)).toThrow('操作记录有误：第 1 条读不懂')
  })
})

describe('sentenceOf', () => {
  const told = (deed: Deed) => sentenceOf(nextRecord(emptyTrail, deed, now))

  it('says who did what', () => {
    const returned = {
      ...deletion,
      action: 'workflow',
      details: { action: 'return', comment: '请核对时间。' },
    } as const
    expect(told(signIn)).toBe('张三 登录')
    expect(told(deletion)).toBe('张三 删除了新闻故事《老街新事》')
    expect(told(returned)).toBe('张三 退回了新闻故事《老街新事》，写明：请核对时间。')
    expect(
      told({
        action: 'roles-changed',
        outcome: 'done',
        actor: zhang,
        subject: { kind: 'user', id: 'u2', title: '李四' },
        details: { before: ['author'], after: ['author', 'reviewer'] },
      }),
    ).toBe('张三 把账号“李四”的角色由编辑改为编辑、审稿人')
  })

  it('says why something was refused', () => {
    const refused = {
      ...deletion,
      action: 'workflow',
      outcome: 'refused',
      details: { action: 'approve', code: 'AUTHOR_CANNOT_APPROVE' },
    } as const
    expect(told(refused)).toBe(
      '张三 想通过新闻故事《老街新事》——没有通过：您参与撰写了这一稿。请另一位审稿人审核。',
    )
  })

  it('has words for every action, with and without an actor', () => {
    for (const action of auditActions) {
      const bare = told({ action, outcome: 'done' })
      expect([action, /\p{Script=Han}/u.test(bare), /undefined/.test(bare)]).toEqual([
        action,
        true,
        false,
      ])
    }
  })
})
