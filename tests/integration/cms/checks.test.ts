/** The checks of a working copy on a real database: dictionary, report, and reasons given for warnings. */
import { handleEndpoints, type Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lexicalOf } from '../../support/running/working-copies.ts'
import { cellOf } from '../../../cms/audit/download.ts'
import { filterOf, findRecords } from '../../../cms/audit/looking-up.ts'
import { sentenceOf } from '../../../cms/audit/sentences.ts'
import { explain } from '../../../cms/checks/explain.ts'
import { gatherKnowledge } from '../../../cms/checks/gathering.ts'
import { checkWorkingCopy } from '../../../cms/checks/report.ts'
import { takeAction } from '../../../cms/workflow/index.ts'
import { LedgerView } from '../../../ledger/index.ts'
import { aPicture } from '../../support/documents.ts'
import { openOffice, refusals, type Office } from '../../support/office.ts'

let office: Office
let payload: Payload
let editor: Awaited<ReturnType<Office['person']>>
let reviewer: Awaited<ReturnType<Office['person']>>

beforeAll(async () => {
  office = await openOffice()
  payload = office.payload
  editor = await office.person('author')
  reviewer = await office.person('reviewer')
})

afterAll(() => office.close())

const aWording = (changes: object = {}) =>
  ({
    wrong: '按装',
    right: '安装',
    grade: 'forbidden',
    exceptions: ['按装置'],
    ...changes,
  }) as never

async function aStory(text: string, changes: object = {}) {
  const data = { title: `故事${text}`, body: lexicalOf(text), ...changes }
  return payload.create({ collection: 'stories', data: data as never, user: editor, depth: 0 })
}

async function findingsOf(id: string) {
  const report = await checkWorkingCopy(payload, 'story', id)
  return (report?.findings ?? []).filter(({ path }) => path === 'body')
}

describe('the dictionary', () => {
  it('is written by reviewers and read by editors', async () => {
    const asEditor = { overrideAccess: false, user: editor } as const
    await expect(
      payload.create({ collection: 'wordings', data: aWording(), ...asEditor }),
    ).rejects.toThrow()
    await payload.create({
      collection: 'wordings',
      data: aWording(),
      overrideAccess: false,
      user: reviewer,
    })
    const { docs } = await payload.find({ collection: 'wordings', ...asEditor })
    expect(docs.map(({ wrong }) => wrong)).toEqual(['按装'])
  })

  it('refuses the same word twice, a single character, and advice to write the wrong form', async () => {
    const refused = (changes: object) =>
      refusals(payload.create({ collection: 'wordings', data: aWording(changes) }))
    expect(await refused({})).toEqual({ wrong: '词典里已经有这个词。请打开原来的那一条修改。' })
    expect(Object.keys(await refused({ wrong: '按' }))).toEqual(['wrong'])
    expect(Object.keys(await refused({ wrong: '部份', right: '部份' }))).toEqual(['right'])
  })

  it('makes a sample the office’s own once somebody has worked on it', async () => {
    const data = aWording({ wrong: '渡假', right: '度假', exceptions: [], sample: true })
    const { id } = await payload.create({ collection: 'wordings', data })
    const asReviewer = { overrideAccess: false, user: reviewer } as const
    const changed = { collection: 'wordings', id, data: { why: '查过词典' } } as const
    expect(await payload.update({ ...changed, ...asReviewer })).toMatchObject({ sample: false })
    await payload.delete({ collection: 'wordings', id })
  })

  it('is heeded from the moment an entry is saved, changed or deleted', async () => {
    const { id } = await aStory('大家布署了任务。')
    expect(await findingsOf(id)).toEqual([])
    const entry = await payload.create({
      collection: 'wordings',
      data: aWording({ wrong: '布署', right: '部署', exceptions: [] }),
    })
    expect((await findingsOf(id)).map(({ suggestion }) => suggestion)).toEqual(['部署'])
    await payload.update({ collection: 'wordings', id: entry.id, data: { exceptions: ['布署了'] } })
    expect(await findingsOf(id)).toEqual([])
    await payload.update({ collection: 'wordings', id: entry.id, data: { exceptions: [] } })
    expect(await findingsOf(id)).toHaveLength(1)
    await payload.delete({ collection: 'wordings', id: entry.id })
    expect(await findingsOf(id)).toEqual([])
  })
})

describe('the report of a working copy', () => {
  it('names field and paragraph as the form does', async () => {
    const { id } = await aStory('村里给每户按装了净水器。')
    const [finding] = await findingsOf(id)
    expect(finding).toMatchObject({
      code: 'WORDING_FORBIDDEN',
      place: '正文 · 第 1 段',
      sentence: '村里给每户按装了净水器。',
      start: 5,
      end: 7,
      suggestion: '安装',
      message: '“按装”在表述词典里是禁用的。请改成“安装”。',
    })
  })

  it('is there for a text that cannot be published yet', async () => {
    const { id } = await aStory('打 13812345678 找老王，，他在。')
    const codes = (await findingsOf(id)).map(({ code }) => code)
    expect(codes).toEqual(['PERSONAL_MOBILE', 'PUNCTUATION_REPEATED'])
  })

  it('warns of a picture that names a figure without consent', async () => {
    await payload.create({
      collection: 'figures',
      data: { name: '示例人物乙', type: 'person' },
    })
    const named = await payload.find({
      collection: 'figures',
      where: { name: { equals: '示例人物乙' } },
    })
    expect(named.totalDocs).toBe(1)
    const candidate = { kind: 'story', picture: aPicture() }
    const known = await gatherKnowledge({ payload, view: new LedgerView(), candidate })
    expect(known.withoutPictureConsent).toContain('示例人物乙')
  })
})

describe('explain', () => {
  it('keeps the reason with the sentence, until the sentence changes', async () => {
    const { id } = await aStory('水费降了,家家高兴。')
    const [found] = await findingsOf(id)
    const given = { payload, user: editor, kind: 'story', id, reason: '原文如此' } as const
    const fingerprints = [found?.fingerprint ?? '']
    const answer = await explain({ ...given, fingerprints })
    expect(answer).toEqual({
      ok: true,
      code: 'EXPLAINED',
      message: '已记下，审稿人会看到这条原因。',
    })
    const [explained] = await findingsOf(id)
    expect(explained?.explanation).toMatchObject({ reason: '原文如此', by: editor.name })

    await payload.update({
      collection: 'stories',
      id,
      data: { body: lexicalOf('先说一句。水费降了,家家高兴。') as never },
    })
    expect((await findingsOf(id))[0]?.explanation?.reason).toBe('原文如此')
    await payload.update({
      collection: 'stories',
      id,
      data: { body: lexicalOf('水费降了,户户高兴。') as never },
    })
    expect((await findingsOf(id))[0]?.explanation).toBeUndefined()
    expect((await explain({ ...given, fingerprints })).code).toBe('FINDING_GONE')
  })

  it('takes no empty, overlong or private reason, and none for what blocks', async () => {
    const { id } = await aStory('打 13912345678，，找老王。')
    const [blocking, warning] = await findingsOf(id)
    const code = async (reason: string, fingerprint = warning?.fingerprint ?? '') => {
      const given = { payload, user: editor, kind: 'story', id, reason } as const
      return (await explain({ ...given, fingerprints: [fingerprint] })).code
    }
    expect(await code('  ')).toBe('REASON_MISSING')
    expect(await code('长'.repeat(201))).toBe('REASON_TOO_LONG')
    expect(await code('问 13812345678')).toBe('REASON_PRIVATE')
    expect(await code('单位同意', blocking?.fingerprint)).toBe('FINDING_GONE')
    expect(await code('单位同意')).toBe('EXPLAINED')
  })

  it('keeps what was said before: the latest counts', async () => {
    const { id } = await aStory('树种活了,渠也通了。')
    const [found] = await findingsOf(id)
    const fingerprints = [found?.fingerprint ?? '']
    for (const [user, reason] of [
      [editor, '先这样'],
      [reviewer, '诗句原样'],
    ] as const)
      await explain({ payload, user, kind: 'story', id, fingerprints, reason })
    expect((await findingsOf(id))[0]?.explanation).toMatchObject({
      reason: '诗句原样',
      by: reviewer.name,
    })
    const { totalDocs } = await payload.count({
      collection: 'check-explanations',
      where: { document: { equals: id } },
    })
    expect(totalDocs).toBe(2)
  })
})

describe('the audit trail', () => {
  const ofStory = async (title: string) => {
    const asked = filterOf({ action: 'warning-explained', title })
    return (await findRecords(payload, asked)).records
  }

  it('says who left which warnings as they are, and why, on its page and in the table', async () => {
    const { id, title } = await aStory('渠修好了,水也来了。')
    const fingerprints = (await findingsOf(id)).map(({ fingerprint }) => fingerprint)
    const given = { payload, user: editor, kind: 'story', id, fingerprints } as const
    await explain({ ...given, reason: '照录原话', address: '10.0.0.9' })
    const [record, ...more] = await ofStory(title)
    expect(more).toEqual([])
    expect(record).toMatchObject({
      actor: { id: editor.id },
      address: '10.0.0.9',
      subject: { kind: 'story', id },
      details: { reason: '照录原话', count: 1, fingerprints },
    })
    const said = `${editor.name} 保留了新闻故事《${title}》里检查提醒的 1 处（“渠修好了,水也来了。”），原因：照录原话`
    expect(sentenceOf(record!)).toBe(said)
    const administrator = await office.person('administrator')
    const { email } = administrator
    const login = {
      collection: 'users',
      data: { email, password: 'long-enough-password' },
    } as const
    const { token } = await payload.login(login)
    const { default: config } = await import('../../../cms/payload.config.ts')
    const headers = { authorization: `JWT ${token}` }
    const request = new Request('http://localhost:3000/api/audit-table', { headers })
    expect(await (await handleEndpoints({ config, request })).text()).toContain(cellOf(said))
  })

  it('keeps no sentence in which a check found something of a person', async () => {
    const { id, title } = await aStory('老人住在3号楼2单元501室,，家里没人。')
    const warned = (await findingsOf(id)).filter(({ severity }) => severity === 'warns')
    expect(warned.map(({ code }) => code)).toContain('ADDRESS_TO_THE_DOOR')
    const fingerprints = warned.map(({ fingerprint }) => fingerprint)
    await explain({ payload, user: editor, kind: 'story', id, fingerprints, reason: '公共场所' })
    const [record] = await ofStory(title)
    expect(record?.details).toMatchObject({ count: warned.length, sentences: [] })
  })

  it('has no record of a reason that was not kept, nor is a reason kept without its record', async () => {
    const { id, title } = await aStory('路灯亮了,人也多了。')
    const fingerprints = (await findingsOf(id)).map(({ fingerprint }) => fingerprint)
    const create = payload.db.create
    payload.db.create = (async (given: { collection: string }) => {
      if (given.collection === 'audit-records') throw new Error('the disk is full')
      return create.call(payload.db, given as never)
    }) as never
    const given = { payload, user: editor, kind: 'story', id, fingerprints } as const
    try {
      await expect(explain({ ...given, reason: '原话' })).rejects.toThrow('the disk is full')
    } finally {
      payload.db.create = create
    }
    expect(await ofStory(title)).toEqual([])
    expect((await findingsOf(id))[0]?.explanation).toBeUndefined()
  })
})

describe('a submission', () => {
  it('waits until every warning is mended or explained; hints do not matter', async () => {
    const text = '水费降了,家家高兴。树种活了，，渠也通了。说着说着...他停住了。'
    const ready = { summary: '一件小事。', on: '2025-03-01', slug: 'shuifei' }
    const { id } = await aStory(text, ready)
    const submit = () => takeAction({ payload, user: editor, action: 'submit', kind: 'story', id })
    const refused = await submit()
    expect(refused).toMatchObject({ ok: false, code: 'WARNINGS_UNEXPLAINED' })
    expect(refused.ok ? [] : refused.problems.map(({ path }) => path)).toEqual([
      'title',
      'title',
      'body',
      'body',
    ])

    const mended = '水费降了，家家高兴。树种活了，，渠也通了。说着说着...他停住了。'
    await payload.update({
      collection: 'stories',
      id,
      data: { title: '水费降了', body: lexicalOf(mended) as never },
    })
    expect(await submit()).toMatchObject({ ok: false, code: 'WARNINGS_UNEXPLAINED' })
    const fingerprints = (await findingsOf(id))
      .filter(({ severity }) => severity === 'warns')
      .map(({ fingerprint }) => fingerprint)
    await explain({ payload, user: editor, kind: 'story', id, fingerprints, reason: '照录原文' })
    expect(await submit()).toMatchObject({ ok: true, code: 'SUBMITTED' })
  })
})
