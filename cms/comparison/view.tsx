/** The tab 改动: what has changed, old and new side by side. */
import type { DocumentViewServerProps, Payload } from 'payload'
import type { Kind } from '../../ledger/index.ts'
import { kindOf } from '../kinds.ts'
import { fieldsOf, labelOf } from '../fields/index.ts'
import type { ComparedField, ComparedRow, Piece } from './compare.ts'
import { findChanges, type Changes as Found } from './versions.ts'
import './view.css'

export async function Changes({ initPageResult, doc, searchParams }: DocumentViewServerProps) {
  const { req, collectionConfig, globalConfig } = initPageResult
  const { payload, user } = req
  const kind = kindOf(collectionConfig?.slug ?? globalConfig?.slug ?? '')
  const id = globalConfig ? kind : (doc as { id?: string } | undefined)?.id
  if (!kind || !id || !user) return <Note>先点“保存”，再看改动。</Note>
  const key = typeof searchParams?.with === 'string' ? searchParams.with : undefined
  const found = await findChanges({ payload, kind, id, person: String(user.id), key })
  if (!found?.chosen) return <Note>这篇稿件还没有送审过，没有可以对比的旧稿。</Note>
  return (
    <div className="changes">
      <Choice found={found} />
      {found.fields.length === 0 && <p>没有改动：两稿完全一样。</p>}
      {found.fields.map((field) => (
        <Field key={field.path} field={field} payload={payload} kind={kind} />
      ))}
    </div>
  )
}

const Note = ({ children }: { children: string }) => (
  <div className="changes">
    <p>{children}</p>
  </div>
)

/** A form without a script of its own: the choice is part of the address. */
function Choice({ found: { versions, chosen } }: { found: Found }) {
  return (
    <form className="changes__choice">
      <label htmlFor="changes-with">左边是</label>
      <select id="changes-with" name="with" defaultValue={chosen?.key}>
        {versions.map(({ key, label }) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </select>
      <button type="submit">对比</button>
      <span>右边是现在保存的稿件。</span>
    </form>
  )
}

interface FieldProps {
  field: ComparedField
  payload: Payload
  kind: Kind
}

function Field({ field, payload, kind }: FieldProps) {
  const title = labelOf(fieldsOf(payload, kind), field.path)
  if (field.isFormatOnly)
    return (
      <section>
        <h3>{title}</h3>
        <p>文字没有改，格式或排版有改动，例如加粗、标题级别、列表或表格。</p>
      </section>
    )
  return (
    <section>
      <h3>{title}</h3>
      {stretchesOf(field.rows).map((stretch, at) =>
        typeof stretch === 'number' ? (
          <p className="changes__same" key={at}>
            （{stretch} 段没有改动）
          </p>
        ) : (
          <Row key={at} row={stretch} />
        ),
      )}
    </section>
  )
}

/** Rows that stayed are counted, not shown. */
function stretchesOf(rows: ComparedRow[]): (ComparedRow | number)[] {
  const stretches: (ComparedRow | number)[] = []
  for (const row of rows) {
    const last = stretches.at(-1)
    if (row.change !== 'same') stretches.push(row)
    else if (typeof last === 'number') stretches[stretches.length - 1] = last + 1
    else stretches.push(1)
  }
  return stretches
}

function Row({ row: { before, after, change } }: { row: ComparedRow }) {
  return (
    <div className="changes__row">
      <p className="changes__before">
        <span className="changes__word">{change === 'added' ? '原来没有' : '原来'}</span>
        <Text pieces={before} as="del" />
      </p>
      <p className="changes__after">
        <span className="changes__word">{change === 'removed' ? '已删去' : '现在'}</span>
        <Text pieces={after} as="ins" />
      </p>
    </div>
  )
}

function Text({ pieces, as: Mark }: { pieces: Piece[]; as: 'del' | 'ins' }) {
  return pieces.map(({ text, isChanged }, at) =>
    isChanged ? <Mark key={at}>{text}</Mark> : <span key={at}>{text}</span>,
  )
}
