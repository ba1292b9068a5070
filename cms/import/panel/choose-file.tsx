'use client'
/** A file from the disk, or what is in the clipboard. */
import { Button } from '@payloadcms/ui'
import { useRef, type ClipboardEvent, type DragEvent } from 'react'

interface Props {
  isReading: boolean
  takesText: boolean
  columns: string[]
  onChoose: (file: File) => Promise<void>
}

export function ChooseFile({ isReading, takesText, columns, onChoose }: Props) {
  const input = useRef<HTMLInputElement>(null)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    const [file] = event.dataTransfer.files
    if (file) void onChoose(file)
  }
  return (
    <div className="import__choose" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <section>
        <h2>从文件导入</h2>
        {takesText && <p>文章：Word、WPS 的 .docx 文件，或 .txt 文件。最大 50 MB。</p>}
        {columns.length > 0 && (
          <p>
            表格：Excel、WPS 的 .xlsx 文件，或 .csv 文件，每行一个。列名写：{columns.join('、')}。
          </p>
        )}
        <input
          ref={input}
          type="file"
          hidden
          aria-label="要导入的文件"
          accept={[
            ...(takesText ? textTypes : []),
            ...(columns.length > 0 ? tableTypes : []),
          ].join()}
          onChange={({ target }) => {
            const [file] = target.files ?? []
            if (file) void onChoose(file)
            target.value = ''
          }}
        />
        <Button margin={false} disabled={isReading} onClick={() => input.current?.click()}>
          {isReading ? '正在读取…' : '选择文件'}
        </Button>
      </section>
      {takesText && (
        <section>
          <h2>从剪贴板导入</h2>
          <p>在 Word、WPS 或网页里选中文字，复制，再点这里，按 Ctrl+V 粘贴。</p>
          <textarea
            className="import__paste"
            aria-label="粘贴到这里"
            placeholder="粘贴到这里"
            rows={4}
            value=""
            disabled={isReading}
            onChange={() => undefined}
            onPaste={(event) => {
              event.preventDefault()
              const file = fileIn(event)
              if (file) void onChoose(file)
            }}
          />
        </section>
      )}
      {takesText && <p className="import__note">{note}</p>}
    </div>
  )
}

const textTypes = ['.docx', '.txt', '.doc', '.wps', '.html', '.htm']
const tableTypes = ['.xlsx', '.csv', '.xls']

const note =
  '先给您看读到的内容，确认以后才保存。标题、小标题、表格、图片、脚注和唱词会带过来；字体、字号和颜色由网站统一。'

/** What was pasted, as a file of its own kind. */
function fileIn({ clipboardData }: ClipboardEvent): File | undefined {
  const [file] = clipboardData.files
  const html = clipboardData.getData('text/html')
  const text = clipboardData.getData('text/plain')
  if (html) return new File([html], '粘贴的文字.html')
  return text ? new File([text], '粘贴的文字.txt') : file
}
