'use client'
/** The findings by what is to be done with them. */
import { useState, type ReactNode } from 'react'
import type { ReportedFinding } from '../report.ts'
import { ExplainForm } from './explain-form.tsx'
import { FindingItem } from './finding-item.tsx'

type Explain = (fingerprints: string[], reason: string) => Promise<boolean>
/** Absent for those who may only read the document. */
type MayExplain = Explain | undefined

interface Props {
  findings: ReportedFinding[]
  onExplain: MayExplain
}

export function Groups({ findings, onExplain }: Props) {
  const ofSeverity = (severity: ReportedFinding['severity']) =>
    findings.filter((one) => one.severity === severity)
  const [open, explained] = [
    ofSeverity('warns').filter(({ explanation }) => !explanation),
    ofSeverity('warns').filter(({ explanation }) => explanation),
  ]
  if (findings.length === 0) return <p className="checks__good">没有发现要改的地方。</p>
  const alike = ({ code, fingerprint }: ReportedFinding) =>
    open.filter((one) => one.code === code && one.fingerprint !== fingerprint)
  const listOf = (of: ReportedFinding[]) => (
    <List findings={of} alike={alike} onExplain={onExplain} />
  )
  return (
    <>
      <Group title="必须改正" of={ofSeverity('blocks')}>
        {listOf(ofSeverity('blocks'))}
      </Group>
      <Group title="请改正，或说明原因" of={open}>
        {onExplain && open.length > 1 && <ExplainAll open={open} onExplain={onExplain} />}
        {listOf(open)}
      </Group>
      <Group title="已说明原因" of={explained}>
        {listOf(explained)}
      </Group>
      <Group title="可以看看" of={ofSeverity('hints')} isClosed>
        {listOf(ofSeverity('hints'))}
      </Group>
    </>
  )
}

interface GroupProps {
  title: string
  of: ReportedFinding[]
  isClosed?: boolean
  children: ReactNode
}

const Group = ({ title, of, isClosed = false, children }: GroupProps) =>
  of.length === 0 ? null : (
    <details open={!isClosed} className="checks__group">
      <summary>
        {title}（{of.length}）
      </summary>
      {children}
    </details>
  )

/** A text that is reprinted word for word has one reason for all. */
function ExplainAll({ open, onExplain }: { open: ReportedFinding[]; onExplain: Explain }) {
  const [isAsking, setIsAsking] = useState(false)
  if (!isAsking)
    return (
      <div className="checks__buttons">
        <button type="button" onClick={() => setIsAsking(true)}>
          全部保留，说明原因
        </button>
      </div>
    )
  return (
    <ExplainForm
      others={0}
      onCancel={() => setIsAsking(false)}
      onSay={async (reason) => {
        const all = open.map(({ fingerprint }) => fingerprint)
        if (await onExplain(all, reason)) setIsAsking(false)
      }}
    />
  )
}

const most = 50

interface ListProps {
  findings: ReportedFinding[]
  alike: (finding: ReportedFinding) => ReportedFinding[]
  onExplain: MayExplain
}

const List = ({ findings, alike, onExplain }: ListProps) => (
  <>
    <ul>
      {findings.slice(0, most).map((finding, index) => (
        <FindingItem
          key={`${finding.fingerprint}${index}`}
          finding={finding}
          others={alike(finding).length}
          onExplain={
            onExplain &&
            ((reason, isForAll) => {
              const more = isForAll ? alike(finding).map(({ fingerprint }) => fingerprint) : []
              return onExplain([finding.fingerprint, ...more], reason)
            })
          }
        />
      ))}
    </ul>
    {findings.length > most && <p>还有 {findings.length - most} 处，改好上面的再显示。</p>}
  </>
)
