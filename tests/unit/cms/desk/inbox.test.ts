import { describe, expect, it } from 'vitest'
import type { Role } from '../../../../cms/access/index.ts'
import { inboxOf, type Known } from '../../../../cms/desk/inbox.ts'
import type { ListedSubmission } from '../../../../cms/workflow/index.ts'

const now = new Date('2026-03-10T02:00:00.000Z')
const yesterday = '2026-03-09T02:00:00.000Z'
const tomorrow = '2026-03-11T02:00:00.000Z'

/** A story of Zhang's that waits for its first proof and review; both are signed by one reviewer. */
let rows = 0
function aRow(changes: Partial<ListedSubmission> = {}): ListedSubmission {
  rows += 1
  return {
    id: `row-${rows}`,
    type: 'published',
    kind: 'story',
    document: `story-${rows}`,
    title: `故事${rows}`,
    state: 'waiting',
    plan: 'two-reviews',
    contentHash: 'a'.repeat(64),
    submittedBy: 'zhang',
    submittedByName: '张编辑',
    submittedAt: '2026-03-08T02:00:00.000Z',
    authors: ['zhang'],
    signatures: [],
    createdAt: '2026-03-08T02:00:00.000Z',
    updatedAt: '2026-03-08T02:00:00.000Z',
    ...changes,
  }
}

const signedBy = (by: string, ...steps: string[]): ListedSubmission['signatures'] =>
  steps.map((step) => ({ step, by, name: by, at: yesterday, hash: 'a'.repeat(64) }))

const account = (id: string, name: string, ...roles: Role[]) => ({
  id,
  name,
  email: `${id}@example.cn`,
  roles,
})

function inboxFor(
  id: string,
  roles: Role[],
  known: Partial<Known> & Partial<Pick<Known['actor'], 'units'>>,
) {
  const { units, ...rest } = known
  return inboxOf({
    actor: { id, roles, ...(units ? { units } : {}) },
    now,
    open: [],
    returned: [],
    copyOf: () => ({}),
    changed: new Set<string>(),
    accounts: [],
    ...rest,
  })
}

const titles = (items: { title: string }[] | undefined) => items?.map(({ title }) => title)

describe('待我审', () => {
  it('holds what this person may sign next, what he was asked for and what is due first', () => {
    const open = [
      aRow({ title: '不急' }),
      aRow({ title: '明天', dueAt: tomorrow }),
      aRow({ title: '转来的', handedTo: { person: 'li', name: '李审稿' } }),
      aRow({ title: '自己写的', submittedBy: 'li', authors: ['li'] }),
      aRow({ title: '终审的', signatures: signedBy('wang', 'first-proof', 'first-review') }),
      aRow({ title: '只差终审', plan: 'one-review', signatures: signedBy('wang', 'first-proof') }),
    ]
    const { waiting } = inboxFor('li', ['reviewer'], { open })
    expect(titles(waiting)).toEqual(['转来的', '明天', '不急', '终审的'])
    expect(waiting?.map(({ waitsFor }) => waitsFor)).toEqual([
      '待一校',
      '待一校',
      '待一校',
      '待二校',
    ])
    expect(waiting?.[0]).toMatchObject({ isHandedToMe: true, handedTo: '李审稿' })
  })

  it('is not shown to one who reviews nothing, until a proof waits for him', () => {
    expect(inboxFor('zhang', ['author'], { open: [aRow()] })).not.toHaveProperty('waiting')
    expect(
      titles(inboxFor('chen', ['author'], { open: [aRow({ title: '要校' })] }).waiting),
    ).toEqual(['要校'])
    expect(inboxFor('li', ['reviewer'], {}).waiting).toEqual([])
  })

  it('leaves out other units, and what is not there any more', () => {
    const open = [
      aRow({ document: 'north' }),
      aRow({ document: 'south' }),
      aRow({ document: 'gone' }),
    ]
    const copyOf: Known['copyOf'] = ({ id }) => (id === 'gone' ? undefined : { unit: id })
    const { waiting } = inboxFor('li', ['reviewer'], { open, copyOf, units: ['north'] })
    expect(waiting?.map(({ document }) => document)).toEqual(['north'])
    expect(inboxFor('li', ['reviewer'], { open, copyOf }).waiting).toHaveLength(2)
  })
})

describe('a text that was changed after it was submitted', () => {
  it('waits for nobody but its sender, who is to submit it anew', () => {
    const row = aRow({ dueAt: yesterday })
    const known = { open: [row], changed: new Set([row.id]) }
    expect(inboxFor('li', ['reviewer'], known)).toMatchObject({ waiting: [], overdue: [] })
    const { sent, overdue } = inboxFor('zhang', ['author'], known)
    expect(sent).toMatchObject([{ isChanged: true }])
    expect(overdue).toEqual([])
  })
})

describe('被退回', () => {
  it('says who returned a text, why, and which sentences', () => {
    const row = aRow({
      state: 'returned',
      endedBy: '李审稿',
      endedAt: yesterday,
      comment: '请写明地点',
      remarks: [{ quote: '在村里', remark: '哪个村？' }, { remark: '少一张图' }],
    })
    const { returned } = inboxFor('zhang', ['author'], { returned: [row] })
    expect(returned).toMatchObject([
      {
        document: row.document,
        returned: {
          by: '李审稿',
          at: yesterday,
          reason: '请写明地点',
          remarks: [{ quote: '在村里', remark: '哪个村？' }, { remark: '少一张图' }],
        },
      },
    ])
  })
})

describe('我送出的', () => {
  it('says the next step and who may sign it', () => {
    const open = [aRow({ dueAt: tomorrow }), aRow({ submittedBy: 'chen' })]
    const accounts = [
      account('zhang', '张编辑', 'author'),
      account('li', '李审稿', 'reviewer'),
      account('guan', '关管理', 'administrator'),
    ]
    const { sent } = inboxFor('zhang', ['author'], { open, accounts })
    expect(sent).toHaveLength(1)
    // Zhang himself may do the early proof of his own text.
    expect(sent).toMatchObject([
      { waitsFor: '待一校', dueAt: tomorrow, signers: ['张编辑', '李审稿', '关管理'] },
    ])
  })

  it('keeps a text that everybody has signed until its time comes', () => {
    const steps = ['first-proof', 'first-review', 'second-proof', 'final-review']
    const signatures = signedBy('wang', ...steps)
    const open = [aRow({ state: 'scheduled', publishAt: tomorrow, signatures })]
    const { sent } = inboxFor('zhang', ['author'], { open })
    expect(sent).toMatchObject([{ publishAt: tomorrow }])
    expect(sent[0]).not.toHaveProperty('waitsFor')
    expect(inboxFor('li', ['final-reviewer'], { open })).toMatchObject({ waiting: [], overdue: [] })
  })
})

describe('已逾期', () => {
  const late = () => [
    aRow({ title: '到期的', dueAt: yesterday }),
    aRow({ title: '没到期的', dueAt: tomorrow }),
    aRow({
      title: '没补的',
      state: 'approved',
      owedUntil: '2026-03-09T01:00:00.000Z',
      signatures: signedBy('zhong', 'final-review'),
    }),
  ]

  it('holds what is past due, of what he may sign and of what he sent, once each', () => {
    const open = late()
    expect(titles(inboxFor('li', ['reviewer'], { open }).overdue)).toEqual(['没补的', '到期的'])
    expect(titles(inboxFor('zhang', ['author'], { open }).overdue)).toEqual(['没补的', '到期的'])
  })

  it('reminds whoever published urgently, and nobody whom it does not concern', () => {
    const open = late().slice(2)
    const zhong = inboxFor('zhong', ['final-reviewer'], { open: [...open] })
    expect(zhong.overdue).toMatchObject([{ title: '没补的', waitsFor: '补一校' }])
    const stranger = inboxFor('other', ['author'], {
      open: [aRow({ dueAt: yesterday, signatures: signedBy('wang', 'first-proof') })],
    })
    expect(stranger.overdue).toEqual([])
  })
})
