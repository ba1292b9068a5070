'use client'
/** In a document: links for readers without an account, and what they said. */
import { toast, useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import { kindOf } from '../../kinds.ts'
import type { OutsideState } from '../endpoints.ts'
import { Links } from './links.tsx'
import { NewLink } from './new-link.tsx'
import './panel.css'

export function OutsideCheckPanel() {
  const { id, collectionSlug, globalSlug, lastUpdateTime } = useDocumentInfo()
  const kind = kindOf(globalSlug ?? collectionSlug ?? '')
  const document = globalSlug ? kind : id === undefined ? undefined : String(id)
  const path = kind && document ? `/api/outside-check/${kind}/${document}` : undefined
  const [state, setState] = useState<OutsideState>()
  const read = useCallback(async () => {
    if (!path) return
    const response = await fetch(path, { credentials: 'include' })
    if (response.ok) setState((await response.json()) as OutsideState)
  }, [path])
  useEffect(() => void read(), [read, lastUpdateTime])

  async function revoke(link: string): Promise<void> {
    const answer = await send(`${path}/${link}/revoke`, {})
    if (answer.ok) toast.success(answer.message)
    else toast.error(answer.message)
    await read()
  }

  if (!path || !state || (!state.mayMake && state.links.length === 0)) return null
  return (
    <section className="outside">
      <h4>外部审读</h4>
      <p>请没有账号的人看这一稿、留意见。意见不是签字。</p>
      {state.mayMake && <NewLink onMake={(wanted) => send(path, wanted)} onMade={read} />}
      <Links links={state.links} onRevoke={state.mayRevoke ? revoke : undefined} />
    </section>
  )
}

export interface Answer {
  ok: boolean
  message: string
  url?: string
}

const unreachable = { ok: false, message: '没有办成：连接不上服务器。请稍后再试。' }

async function send(url: string, body: object): Promise<Answer> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      credentials: 'include',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    return (await response.json()) as Answer
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return unreachable
  }
}
