'use client'
import { timeOf } from '../../clock.ts'
import type { ShownLink } from '../endpoints.ts'
import type { LinkState } from '../link.ts'

const stateNames: Record<LinkState, string> = {
  unopened: '还没有打开',
  opened: '已打开',
  expired: '已到期',
  revoked: '已停用',
}

interface Props {
  links: ShownLink[]
  /** Absent for those who may only read the document. */
  onRevoke: ((link: string) => Promise<void>) | undefined
}

export function Links({ links, onRevoke }: Props) {
  return (
    <ul className="outside__links">
      {links.map((link) => (
        <li key={link.id}>
          <strong>{link.reader}</strong>
          <span>
            {stateNames[link.state]}，{timeOf(link.expiresAt)} 到期
          </span>
          <span>
            {link.isCurrent ? '看的是现在送审的这一稿' : '看的是以前的一稿'}（内容指纹{' '}
            {link.contentHash.slice(0, 12)}）
          </span>
          {link.remarks.map(({ name, text, at }) => (
            <blockquote key={at}>
              {text}
              <footer>
                {name}，{timeOf(at)}
              </footer>
            </blockquote>
          ))}
          {onRevoke && (link.state === 'unopened' || link.state === 'opened') && (
            <button type="button" onClick={() => void onRevoke(link.id)}>
              停用
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}
