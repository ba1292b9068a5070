import { createLocalReq, initTransaction } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { onTransactionEnd } from '../../../cms/transaction-ends.ts'
import { openOffice, type Office } from '../../support/office.ts'

let office: Office
beforeAll(async () => (office = await openOffice()))
afterAll(() => office.close())

async function begun(): Promise<{ id: string; ends: boolean[] }> {
  const { payload } = office
  const req = await createLocalReq({}, payload)
  await initTransaction(req)
  const id = String(await req.transactionID)
  const ends: boolean[] = []
  onTransactionEnd(payload, id, async (isCommitted) => ends.push(isCommitted))
  return { id, ends }
}

describe('onTransactionEnd', () => {
  it('tells once that a transaction was committed, before whoever committed it goes on', async () => {
    const { id, ends } = await begun()
    expect(ends).toEqual([])
    await office.payload.db.commitTransaction(id)
    expect(ends).toEqual([true])
    await office.payload.db.rollbackTransaction(id)
    expect(ends).toEqual([true])
  })

  it('tells that one was rolled back', async () => {
    const { id, ends } = await begun()
    await office.payload.db.rollbackTransaction(id)
    expect(ends).toEqual([false])
  })

  it('tells nothing of another transaction', async () => {
    const first = await begun()
    await office.payload.db.rollbackTransaction(first.id)
    const second = await begun()
    await office.payload.db.commitTransaction(second.id)
    expect([first.ends, second.ends]).toEqual([[false], [true]])
  })
})

describe('a commit that fails', () => {
  it('is told to whoever asked for it, and nothing of it stands', async () => {
    const { payload } = office
    const data = { name: '不会有的单位' }
    const { id, ends } = await begun()
    const db = payload.db as unknown as Sql
    const run = (raw: string) => db.execute({ db: db.sessions[id]?.db, raw })
    const req = { transactionID: id } as never
    await payload.create({ collection: 'units', data, req })
    await run('PRAGMA defer_foreign_keys = ON')
    await run('INSERT INTO users_roles ("order", parent_id, id) VALUES (1, 0, 0)')
    await expect(payload.db.commitTransaction(id)).rejects.toThrow('FOREIGN KEY constraint failed')
    expect(ends).toEqual([false])
    const where = { name: { equals: data.name } }
    expect(await payload.count({ collection: 'units', where })).toEqual({ totalDocs: 0 })
    await expect(begun()).resolves.toBeDefined()
  })
})

interface Sql {
  sessions: Record<string, { db: unknown }>
  execute(statement: { db: unknown; raw: string }): Promise<unknown>
}
