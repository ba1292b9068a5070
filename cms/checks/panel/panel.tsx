'use client'
/** The panel of the checks: what to mend, what to explain, what to look at. */
import { toast, useDocumentInfo, useFormModified } from '@payloadcms/ui'
import { kindOf } from '../../kinds.ts'
import './checks.css'
import { Groups } from './groups.tsx'
import { ReadabilityLines } from './readability.tsx'
import { useMarks } from './use-marks.ts'
import { useReport } from './use-report.ts'

export function ChecksPanel() {
  const { id, collectionSlug, globalSlug, lastUpdateTime } = useDocumentInfo()
  const isModified = useFormModified()
  const kind = kindOf(globalSlug ?? collectionSlug ?? '')
  const document = globalSlug ? kind : id === undefined ? undefined : String(id)
  const path = kind && document ? `/api/checks/${kind}/${document}` : undefined
  const { report, read, failure, isBusy } = useReport(path, lastUpdateTime)
  useMarks(report?.findings)

  async function explain(fingerprints: string[], reason: string): Promise<boolean> {
    const answer = await send(`${path}/explanations`, { fingerprints, reason })
    if (answer.ok) toast.success(answer.message)
    else toast.error(answer.message)
    await read()
    return answer.ok
  }

  if (!path) return null
  return (
    <section className="checks" aria-live="polite" aria-label="检查">
      <h4>检查</h4>
      {failure && <p className="checks__failure">{failure}</p>}
      {report && (
        <>
          <Groups findings={report.findings} onExplain={report.mayExplain ? explain : undefined} />
          <ReadabilityLines readability={report.readability} />
        </>
      )}
      {isModified && <p>这是上次保存的内容的检查结果。保存后会重新检查。</p>}
      <div className="checks__buttons">
        <button type="button" disabled={isBusy} onClick={() => void read()}>
          {isBusy ? '正在检查……' : '重新检查'}
        </button>
      </div>
    </section>
  )
}

interface Answer {
  ok: boolean
  message: string
}

async function send(url: string, body: object): Promise<Answer> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      credentials: 'include',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    return (await response.json()) as Answer
  } catch {
    return { ok: false, message: '没有记下：连接不上服务器，稿件没有丢失。请稍后再点一次。' }
  }
}
