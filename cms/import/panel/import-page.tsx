'use client'
/** Choose or paste; look at what was read; confirm. Nothing is stored before that. */
import { useState } from 'react'
import { ChooseFile } from './choose-file.tsx'
import './import.css'
import { ReviewTable } from './review-table.tsx'
import { ReviewText } from './review-text.tsx'
import { askPreview, type Preview } from './requests.ts'

interface Props {
  collection: string
  /** What editors call a document of the collection. */
  name: string
  takesText: boolean
  /** Of a table; none where the collection takes no tables. */
  columns: string[]
}

interface Read {
  file: File
  preview: Preview
}

export function ImportPage({ collection, name, takesText, columns }: Props) {
  const [read, setRead] = useState<Read>()
  const [isReading, setIsReading] = useState(false)
  const [refusal, setRefusal] = useState('')

  async function take(chosen: File): Promise<void> {
    setIsReading(true)
    setRefusal('')
    // A copy: the file on the disk may be saved anew before it is confirmed.
    const file = new File([await chosen.arrayBuffer()], chosen.name)
    const answer = await askPreview(collection, file)
    setIsReading(false)
    if (answer.ok) setRead({ file, preview: answer })
    else setRefusal(answer.message)
  }

  return (
    <main className="import">
      <h1>导入{name}</h1>
      {refusal && (
        <p className="import__refusal" role="alert">
          {refusal}
        </p>
      )}
      {read?.preview.is === 'text' && (
        <ReviewText
          collection={collection}
          file={read.file}
          preview={read.preview}
          onLeave={() => setRead(undefined)}
        />
      )}
      {read?.preview.is === 'table' && (
        <ReviewTable
          collection={collection}
          file={read.file}
          preview={read.preview}
          onLeave={() => setRead(undefined)}
        />
      )}
      {!read && <ChooseFile {...{ isReading, takesText, columns }} onChoose={take} />}
    </main>
  )
}
