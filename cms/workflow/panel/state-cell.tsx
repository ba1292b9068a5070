'use client'
/** 状态 in a list. The cells of a page ask once, together. */
import type { DefaultCellComponentProps } from 'payload'
import { useEffect, useState } from 'react'
import type { ListState } from '../list-states.ts'
import { kindOf } from './kind.ts'
import './panel.css'

const words: Record<ListState, string> = {
  never: '从未发布',
  waiting: '待审',
  scheduled: '待发布',
  returned: '已退回',
  published: '已发布',
  changed: '发布后有改动',
  withdrawn: '已撤下',
}

export function StateCell({ rowData, collectionSlug }: DefaultCellComponentProps) {
  const kind = kindOf(collectionSlug)
  const id = String((rowData as { id?: unknown }).id ?? '')
  const [state, setState] = useState<ListState>()
  useEffect(() => {
    let isShown = true
    if (kind)
      void stateOf(kind, id).then((answer) => {
        if (isShown) setState(answer)
      })
    return () => {
      isShown = false
    }
  }, [kind, id])
  return <span className={`workflow-cell workflow-cell--${state}`}>{state && words[state]}</span>
}

type Answers = Promise<Record<string, ListState>>
const asked = new Map<string, { ids: string[]; answers: Answers }>()

/** Gathers the ids of one turn of the browser's loop into one request. */
async function stateOf(kind: string, id: string): Promise<ListState | undefined> {
  const gathering = asked.get(kind) ?? begin(kind)
  gathering.ids.push(id)
  return (await gathering.answers)[id]
}

function begin(kind: string) {
  const ids: string[] = []
  const answers = new Promise((resolve) => setTimeout(resolve, 10)).then(() => {
    asked.delete(kind)
    return read(kind, ids)
  })
  const gathering = { ids, answers }
  asked.set(kind, gathering)
  return gathering
}

async function read(kind: string, ids: string[]): Answers {
  const path = `/api/workflow-list/${kind}?ids=${ids.join(',')}`
  const response = await fetch(path, { credentials: 'include' })
  return response.ok ? ((await response.json()) as Record<string, ListState>) : {}
}
