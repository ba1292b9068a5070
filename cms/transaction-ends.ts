/**
 * Calls who has asked for it when a transaction has ended, in whatever way.
 * Whoever ended it waits until all have done what they had to do. Node and Next
 * load modules apart in one process, so the lists are kept on globalThis, for
 * each database once.
 */
import type { Payload } from 'payload'

type OnEnd = (isCommitted: boolean) => Promise<unknown>
type Listeners = Map<number | string, OnEnd[]>

const key = Symbol.for('xuanjiang.transaction-ends')
type Holder = { [key]?: WeakMap<object, Listeners> }

export function onTransactionEnd(
  payload: Payload,
  transaction: number | string,
  listener: OnEnd,
): void {
  const listeners = listenersOf(payload)
  const own = listeners.get(transaction)
  if (own) own.push(listener)
  else listeners.set(transaction, [listener])
}

function listenersOf(payload: Payload): Listeners {
  const all = ((globalThis as Holder)[key] ??= new WeakMap())
  const known = all.get(payload.db)
  if (known) return known
  const listeners: Listeners = new Map()
  all.set(payload.db, listeners)
  callAtEnds(payload, listeners)
  return listeners
}

function callAtEnds({ db }: Payload, listeners: Listeners): void {
  const tell = async (transaction: number | string, isCommitted: boolean) => {
    const own = listeners.get(transaction) ?? []
    listeners.delete(transaction)
    await Promise.all(own.map((listener) => listener(isCommitted)))
  }
  const commit = db.commitTransaction.bind(db)
  const rollback = db.rollbackTransaction.bind(db)
  db.commitTransaction = async (id) => {
    const transaction = await id
    let isCommitted = false
    try {
      await commit(transaction)
      isCommitted = true
    } finally {
      await tell(transaction, isCommitted)
    }
  }
  db.rollbackTransaction = async (id) => {
    const transaction = await id
    try {
      await rollback(transaction)
    } finally {
      await tell(transaction, false)
    }
  }
}
