'use client'
/** The text as it will stand, with what each paragraph is. Of a long book only the beginning is shown. */
import { useState } from 'react'
import type { Role } from '../outline/roles.ts'
import type { PreviewLine, TextPreview } from '../preview.ts'
import { RoleSelect } from './outline.tsx'

interface Props {
  lines: PreviewLine[]
  pictures: TextPreview['pictures']
  onChoose: (at: number, role: Role) => void
}

const shownAtOnce = 200

export function TextLines({ lines, pictures, onChoose }: Props) {
  const [shown, setShown] = useState(shownAtOnce)
  const left = lines.length - shown
  return (
    <section className="import__text" aria-label="读到的正文">
      {lines.slice(0, shown).map((line) => (
        <div key={line.at} className="import__line">
          {line.type === 'table' ? (
            <TableChoice line={line} onChoose={onChoose} />
          ) : line.role ? (
            <RoleSelect at={line.at} role={line.role} text={line.text} onChoose={onChoose} />
          ) : (
            <span className="import__type">{typeNames[line.type]}</span>
          )}
          <Content line={line} pictures={pictures} />
        </div>
      ))}
      {left > 0 && (
        <button type="button" className="import__small" onClick={() => setShown(shown + 1000)}>
          后面还有 {left} 段，点这里接着看
        </button>
      )}
    </section>
  )
}

function TableChoice({ line, onChoose }: { line: PreviewLine; onChoose: Props['onChoose'] }) {
  const isLeft = line.role === 'none'
  return (
    <span className="import__type">
      {isLeft ? '表格（不导入）' : '表格'}
      <button
        type="button"
        className="import__small"
        onClick={() => onChoose(line.at, isLeft ? 'body' : 'none')}
      >
        {isLeft ? '还是导入' : '不导入'}
      </button>
    </span>
  )
}

const typeNames: Record<PreviewLine['type'], string> = {
  paragraph: '正文',
  list: '列表',
  table: '表格',
  quote: '引文',
  picture: '图片',
}

function Content({ line, pictures }: { line: PreviewLine; pictures: Props['pictures'] }) {
  switch (line.type) {
    case 'list':
      return (
        <ul className="import__items">
          {line.items?.map(({ text, depth }, at) => (
            <li key={at} style={{ marginInlineStart: `${depth * 1.5}rem` }}>
              {text}
            </li>
          ))}
        </ul>
      )
    case 'table':
      return (
        <div className={`import__table import__words--${line.role ?? 'body'}`}>
          <table>
            <tbody>
              {line.rows?.map((cells, row) => (
                <tr key={row}>
                  {cells.map((cell, at) => (
                    <td key={at} colSpan={cell.columns} rowSpan={cell.rows}>
                      {cell.text}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )
    case 'picture': {
      const picture = pictures.find(({ number }) => number === line.picture)
      return picture?.address ? (
        <img src={picture.address} alt={picture.alt || '没有说明的图片'} />
      ) : (
        <p className="import__left-out">这张图片没有带过来</p>
      )
    }
    default:
      return <p className={`import__words import__words--${line.role ?? line.type}`}>{line.text}</p>
  }
}
