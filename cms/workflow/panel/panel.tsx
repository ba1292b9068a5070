'use client'
/** The panel of a document: where it stands, and the buttons that move it. */
import { toast, useDocumentInfo, useFormModified, useFormProcessing } from '@payloadcms/ui'
import { useState } from 'react'
import type { Reference } from '../../../ledger/index.ts'
import type { DocumentState } from '../document-state.ts'
import type { Action } from '../policy/index.ts'
import type { Words } from './ask.tsx'
import { Buttons } from './buttons.tsx'
import { Former } from './former.tsx'
import './panel.css'
import { Problems } from './problems.tsx'
import { kindOf } from './kind.ts'
import { PublicationLine, SubmissionLine } from './lines.tsx'
import { PassedText, Present } from './others.tsx'
import { Debt, Steps } from './steps.tsx'
import { SiteLine } from './site-line.tsx'
import { pathOf, useDocumentState } from './use-document-state.ts'
import { useShownText } from './use-shown-text.ts'

/** What is done to one exact text: the server refuses where another is saved meanwhile. */
const namesItsText: Action[] = ['submit', 'proof', 'approve', 'publish-urgently']

export function WorkflowPanel() {
  const { id, collectionSlug, globalSlug, lastUpdateTime, savedDocumentData } = useDocumentInfo()
  const isModified = useFormModified()
  const isSaving = useFormProcessing()
  const kind = kindOf(globalSlug ?? collectionSlug ?? '')
  const own = globalSlug ? kind : id === undefined ? undefined : String(id)
  const document = kind && own ? { kind, id: own } : undefined
  const { state, read, failure, present } = useDocumentState(document, lastUpdateTime)
  const shown = useShownText(state, savedDocumentData?.updatedAt)
  const [isBusy, setIsBusy] = useState(false)

  async function take(action: Action, words: Words): Promise<void> {
    if (!document || !state) return
    setIsBusy(true)
    try {
      const contentHash = namesItsText.includes(action) ? shown.contentHash : undefined
      const seen = { contentHash, stamp: state.stamp }
      const answer = await send(`${pathOf(document)}/${action}`, { ...words, ...seen })
      if (answer.ok) toast.success(answer.message)
      else toast.error(answer.message)
    } catch {
      toast.error('没有办成：连接不上服务器，稿件没有丢失。请稍后再点一次。')
    } finally {
      setIsBusy(false)
      await read()
    }
  }

  if (!document)
    return (
      <section className="workflow">
        <h4>发布</h4>
        <p>先点“保存”，再送审。</p>
      </section>
    )
  return (
    <section className="workflow" aria-live="polite">
      <h4>发布</h4>
      {failure && <p className="workflow__warning">{failure}</p>}
      <Present names={present} />
      {shown.isPassed && !isSaving && <PassedText isModified={isModified} />}
      {state && (
        <>
          <Publication state={state} document={document} />
          {state.submission && <SubmissionLine submission={state.submission} />}
          {state.submission && !isOwed(state) && <Steps submission={state.submission} />}
          {state.debts.map((debt) => (
            <Debt key={debt.at} debt={debt} />
          ))}
          <Problems problems={state.problems} />
          {isModified && <p className="workflow__warning">有未保存的改动。请先点“保存”。</p>}
          <Buttons state={state} isDisabled={isModified || isBusy} onTake={take} />
        </>
      )}
    </section>
  )
}

interface PublicationProps {
  state: DocumentState
  document: Reference
}

/** What the ledger says of the document, and how that fares on the site. */
function Publication({ state: { publication, site }, document }: PublicationProps) {
  const isWithdrawn = publication.is === 'withdrawn'
  return (
    <>
      <PublicationLine publication={publication} isHeld={site?.is === 'held'} />
      {site && publication.is !== 'never' && (
        <SiteLine site={site} since={publication.at} isWithdrawn={isWithdrawn} shown={document} />
      )}
      {publication.is !== 'never' && publication.hasFormer && (
        <Former document={document} latest={publication.number} />
      )}
    </>
  )
}

/** Its steps are then listed as owed. */
const isOwed = ({ submission, debts }: DocumentState): boolean =>
  submission?.is === 'approved' && debts.some(({ type }) => type === 'published')

interface Answer {
  ok: boolean
  message: string
}

async function send(url: string, body: object): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    credentials: 'include',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return (await response.json()) as Answer
}
