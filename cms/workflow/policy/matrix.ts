/**
 * The policy as a table: who may do what, where a document stands. Asked of
 * the policy itself, so that the page in docs/ cannot say anything else.
 */
import { decideAction } from './decide.ts'
import type { Actor } from './people.ts'
import { actions, type Action, type Situation, type Submission } from './situation.ts'
import { stepsOf, type StepId } from './steps.ts'

export interface MatrixTable {
  action: Action
  name: string
  /** What people are called, in the order of the columns. */
  people: string[]
  rows: { state: string; may: boolean[] }[]
}

export const actionNames: Record<Action, string> = {
  submit: '送审',
  proof: '校对',
  approve: '审核',
  'publish-urgently': '紧急发布',
  return: '退回',
  'hand-over': '转交',
  recall: '收回',
  withdraw: '撤下',
  settle: '补签',
}

const now = new Date('2026-05-04T08:00:00.000Z')
const yesterday = '2026-05-03T08:00:00.000Z'

const people: Record<string, Actor> = {
  作者: { id: 'author', roles: ['author'] },
  别的编辑: { id: 'editor', roles: ['author'] },
  审稿人: { id: 'reviewer', roles: ['reviewer'] },
  签过字的审稿人: { id: 'signer', roles: ['reviewer'] },
  终审人: { id: 'chief', roles: ['final-reviewer'] },
  是作者的终审人: { id: 'writer', roles: ['final-reviewer'] },
  管理员: { id: 'administrator', roles: ['administrator'] },
  外单位的终审人: { id: 'outside', roles: ['final-reviewer'], units: ['another'] },
  当天建账号的终审人: { id: 'new', roles: ['final-reviewer'], entrustedAt: now.toISOString() },
  没有角色的人: { id: 'guest', roles: [] },
}

/** The example that all rows are about: three reviews of a text of the office. */
const untouched: Situation = {
  contentHash: 'a',
  editors: ['author', 'writer'],
  level: 'three-reviews',
  allowsSmallCorrections: true,
  debts: [],
}

/** To whom a text is handed over: one who could sign any review of it. */
const successor: Actor = { id: 'successor', roles: ['final-reviewer'] }

const submission: Submission = {
  state: 'waiting',
  plan: 'three-reviews',
  contentHash: 'a',
  submittedBy: 'author',
  authors: ['author', 'writer'],
  signatures: [],
}

/** Everything before this step is signed, the first review by the one who is called the signer. */
function waitingFor(next: StepId): Situation {
  const steps = stepsOf('three-reviews')
  const done = steps.slice(
    0,
    steps.findIndex(({ id }) => id === next),
  )
  const signatures = done.map(({ id }) => {
    const by = id.startsWith('first') ? 'signer' : `another-${id}`
    return { step: id, by, at: yesterday, hash: 'a' }
  })
  return { ...untouched, submission: { ...submission, signatures } }
}

const published: Situation = { ...untouched, publicHash: 'a', editors: [] }
const approved: Submission = { ...submission, state: 'approved' }
const signedByChief = { step: 'final-review', by: 'chief', at: yesterday, hash: 'a' } as const
const owing: Submission = {
  ...approved,
  signatures: [signedByChief],
  owedUntil: now.toISOString(),
}
const withdrawal: Submission = {
  state: 'approved',
  plan: 'withdrawal',
  contentHash: 'w',
  submittedBy: 'reviewer',
  authors: ['reviewer'],
  signatures: [{ step: 'withdrawal', by: 'reviewer', at: yesterday, hash: 'w' }],
  owedUntil: now.toISOString(),
}

const states: Record<string, Situation> = {
  从未送审: untouched,
  ...Object.fromEntries(
    stepsOf('three-reviews').map(({ id, name }) => [`等${name}`, waitingFor(id)]),
  ),
  送审后又改过: { ...waitingFor('second-proof'), contentHash: 'b' },
  已退回: { ...untouched, submission: { ...submission, state: 'returned' } },
  已收回: { ...untouched, submission: { ...submission, state: 'recalled' } },
  已发布: { ...published, submission: approved },
  发布后有改动: { ...published, submission: approved, contentHash: 'b', editors: ['author'] },
  紧急发布后欠补签: { ...published, submission: owing, debts: [owing] },
  '已撤下，欠另一人确认': {
    ...untouched,
    editors: [],
    submission: approved,
    debts: [withdrawal],
  },
}

export const matrix = (): MatrixTable[] =>
  actions.map((action) => ({
    action,
    name: actionNames[action],
    people: Object.keys(people),
    rows: Object.entries(states).map(([state, situation]) => ({
      state,
      may: Object.values(people).map((actor) => may(situation, action, actor)),
    })),
  }))

function may(situation: Situation, action: Action, actor: Actor): boolean {
  const decision = decideAction(situation, { action, actor, now, comment: '原因', to: successor })
  return decision.allowed && decision.outcome.type !== 'unchanged'
}

/** The page docs/权限矩阵.md. */
export function matrixPage(): string {
  const tables = matrix().map(({ name, people: columns, rows }) =>
    [
      `## ${name}`,
      '',
      line(['', ...columns]),
      line(['---', ...columns.map(() => ':-:')]),
      ...rows.map(({ state, may }) => line([state, ...may.map((each) => (each ? '可以' : '—'))])),
    ].join('\n'),
  )
  return `${introduction}\n${tables.join('\n\n')}\n`
}

const line = (cells: string[]): string => `| ${cells.join(' | ')} |`

const introduction = `# 权限矩阵

谁，在稿件的哪一步，能做什么。这一页由程序按审校规则生成（\`npm run cms:generate\`），与规则不符时测试不通过。例子是一篇全市的三审三校稿件；“签过字的审稿人”签过一校和初审。

- 表里的“可以”，都以填写了应填的原因为前提。
- 两审两校没有复审和三校，一审一校只有一校和终审；其余规则相同。
- 写、改稿件：本单位的编辑、审稿人、终审人和管理员都可以；改了就是这一稿的作者，送审后改动，已有的签字作废。
- 删除稿件：只有管理员，而且稿件要先撤下、补签清。
- 没有登录的人，什么也看不到，什么也做不了。
`
