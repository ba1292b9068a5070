'use client'
/** What a table would change, or every cell that has to be put right. */
import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { askConfirm, type TablePreview } from './requests.ts'

interface Props {
  collection: string
  file: File
  preview: TablePreview
  onLeave: () => void
}

export function ReviewTable({ collection, file, preview, onLeave }: Props) {
  const { created, updated, unchanged, faults } = preview
  const [refusal, setRefusal] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  const isGood = faults.length === 0

  async function confirm(): Promise<void> {
    setIsBusy(true)
    const answer = await askConfirm(collection, file)
    if (answer.ok) return window.location.assign(answer.path)
    setIsBusy(false)
    setRefusal(answer.message)
  }

  return (
    <>
      {isGood ? (
        <p className="import__counts">
          将新增 {created} 个，更新 {updated} 个；没有变化的 {unchanged} 个不动。确认以后才保存。
        </p>
      ) : (
        <Faults faults={faults} />
      )}
      <div className="import__bar">
        {refusal && (
          <p className="import__refusal" role="alert">
            {refusal}
          </p>
        )}
        {isGood && (
          <Button
            margin={false}
            disabled={isBusy || created + updated === 0}
            onClick={() => void confirm()}
          >
            {isBusy ? '正在导入…' : '确认导入'}
          </Button>
        )}
        <Button buttonStyle="secondary" margin={false} disabled={isBusy} onClick={onLeave}>
          {isGood ? '换一个文件' : '改好了，再选一次'}
        </Button>
      </div>
    </>
  )
}

function Faults({ faults }: Pick<TablePreview, 'faults'>) {
  return (
    <section className="import__table" role="alert">
      <p>没有导入：表格有 {faults.length} 处要改正，数据没有变化。</p>
      <table>
        <thead>
          <tr>
            <th>格子</th>
            <th>列</th>
            <th>要改正的</th>
          </tr>
        </thead>
        <tbody>
          {faults.slice(0, 200).map(({ row, cell, column, message }, at) => (
            <tr key={at}>
              <td>{cell || `第 ${row} 行`}</td>
              <td>{column}</td>
              <td>{message}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
