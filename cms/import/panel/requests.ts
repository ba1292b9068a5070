/** What the page asks the server. */
import type { TextChoices } from '../confirm.ts'
import type { GuessedPreview } from '../endpoints.ts'
import type { TableOutcome } from '../tables/write.ts'

export type TablePreview = TableOutcome & { is: 'table' }
export type Preview = GuessedPreview | TablePreview

interface Refused {
  ok: false
  message: string
  fields?: Record<string, string>
}

export const askPreview = (collection: string, file: File) =>
  ask<{ ok: true } & Preview>(`/api/import/${collection}/preview`, file)

export const askConfirm = (collection: string, file: File, choices?: TextChoices) =>
  ask<{ ok: true; path: string }>(`/api/import/${collection}/confirm`, file, choices)

async function ask<T>(address: string, file: File, choices?: object): Promise<T | Refused> {
  const body = new FormData()
  body.append('file', file)
  if (choices) body.append('_payload', JSON.stringify(choices))
  try {
    const response = await fetch(address, { method: 'POST', credentials: 'include', body })
    const answer = (await response.json()) as T | Refused | { errors: unknown }
    if ('errors' in (answer as object)) return failed
    return answer as T | Refused
  } catch {
    return failed
  }
}

const failed: Refused = {
  ok: false,
  message: '没有导入：服务器没有回答，什么也没有存。请稍后再试；还是不行，请找管理员。',
}
