/** A list of any length: the first of it, and the rest one press away. */
import type { ReactNode } from 'react'

const shown = 8

interface Props {
  /** How many there are, of which `children` may be the first. */
  count: number
  children: ReactNode[]
}

export function Lines({ count, children }: Props) {
  const [first, rest] = [children.slice(0, shown), children.slice(shown)]
  return (
    <>
      <ul>{first}</ul>
      {rest.length > 0 && (
        <details>
          <summary>还有 {count - shown} 篇</summary>
          <ul>{rest}</ul>
          {count > children.length && <p>这里只列出前 {children.length} 篇。</p>}
        </details>
      )}
    </>
  )
}
