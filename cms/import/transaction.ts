/** All or nothing for a request, where the database has transactions. */
import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from 'payload'

export async function inTransactionOf<T>(req: PayloadRequest, work: () => Promise<T>): Promise<T> {
  const isOurs = await initTransaction(req)
  try {
    const result = await work()
    if (isOurs) await commitTransaction(req)
    return result
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}
