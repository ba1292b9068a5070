/** The way to the trail in the menu, for administrators. */
import { hasRole } from '../../access/index.ts'

interface Props {
  user?: unknown
}

export function AuditLink({ user }: Props) {
  if (!hasRole(user, 'administrator')) return null
  return (
    <a className="nav__link" href="/admin/audit" id="nav-audit">
      <span className="nav__link-label">操作记录</span>
    </a>
  )
}
