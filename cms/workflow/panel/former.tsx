'use client'
/** 以前的发布: the document's entries before the latest one. Read when it is opened, and each time anew. */
import { useEffect, useState } from 'react'
import type { Reference } from '../../../ledger/index.ts'
import type { FormerPublication, FormerPublications } from '../../publication/index.ts'
import { figureWords, standingWords } from './site-line.tsx'
import { timeOf } from './time.ts'
import { pathOf } from './use-document-state.ts'

interface Props {
  document: Reference
  /** The entry that the panel tells of: after another, this one is a former one too. */
  latest: number
}

export function Former({ document, latest }: Props) {
  const [isOpen, setIsOpen] = useState(false)
  const { former, hasFailed } = useFormer(`${pathOf(document)}/former`, isOpen, latest)
  return (
    <details
      className="workflow__former"
      onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
    >
      <summary>以前的发布</summary>
      {hasFailed && (
        <p className="workflow__warning">读不到以前的发布。请检查网络，收起来再点开。</p>
      )}
      {!former && !hasFailed && <p>正在读取……</p>}
      {former && (
        <ol>
          {former.latest.map((one) => (
            <FormerLine key={one.number} publication={one} />
          ))}
        </ol>
      )}
      {former && former.older > 0 && <p>还有更早的 {former.older} 条，没有列在这里。</p>}
    </details>
  )
}

function FormerLine({ publication }: { publication: FormerPublication }) {
  const { number, type, at, state, why } = publication
  const isWithdrawn = type === 'withdrawn'
  const figures = figureWords(publication).join('，')
  return (
    <li data-entry={number} data-state={state}>
      <p>
        第 {number} 号条目 · {isWithdrawn ? '撤下' : '发布'} · {timeOf(at)}
      </p>
      <p className={`workflow__site workflow__site--${state}`}>
        {standingWords(state, isWithdrawn)}
        {figures && `（${figures}）`}
      </p>
      {why && <p>原因：{why}</p>}
      <a href={`/sign-off/${number}`} target="_blank" rel="noreferrer">
        第 {number} 号审签单
      </a>
    </li>
  )
}

function useFormer(path: string, isOpen: boolean, latest: number) {
  const [former, setFormer] = useState<FormerPublications>()
  const [hasFailed, setHasFailed] = useState(false)
  useEffect(() => {
    if (!isOpen) return
    let isShown = true
    void read(path).then((answer) => {
      if (!isShown) return
      setHasFailed(!answer)
      setFormer(answer)
    })
    return () => {
      isShown = false
    }
  }, [path, isOpen, latest])
  return { former, hasFailed }
}

/** Nothing where it could not be read. */
async function read(path: string): Promise<FormerPublications | undefined> {
  try {
    const response = await fetch(path, { credentials: 'include' })
    return response.ok ? ((await response.json()) as FormerPublications) : undefined
  } catch {
    return undefined
  }
}
