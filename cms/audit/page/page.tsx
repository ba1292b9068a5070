/** 操作记录: who did what, the newest first. For administrators; it changes nothing. */
import { DefaultTemplate } from '@payloadcms/next/templates'
import type { AdminViewServerProps } from 'payload'
import { hasRole } from '../../access/index.ts'
import { messages } from '../../messages.ts'
import { filterOf, findRecords } from '../looking-up.ts'
import { Download, Filters } from './filters.tsx'
import './page.css'
import { Records } from './records.tsx'

export async function AuditPage({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { req, permissions, visibleEntities, locale } = initPageResult
  return (
    <DefaultTemplate
      i18n={req.i18n}
      locale={locale}
      params={params}
      payload={req.payload}
      permissions={permissions}
      searchParams={searchParams}
      user={req.user ?? undefined}
      visibleEntities={visibleEntities}
    >
      <main className="audit">
        <h1>操作记录</h1>
        {hasRole(req.user, 'administrator') ? (
          <Trail payload={req.payload} query={searchParams ?? {}} />
        ) : (
          <p>{messages.TRAIL_FOR_ADMINISTRATORS}</p>
        )}
      </main>
    </DefaultTemplate>
  )
}

interface TrailProps {
  payload: AdminViewServerProps['payload']
  query: Record<string, string | string[] | undefined>
}

async function Trail({ payload, query }: TrailProps) {
  const filter = filterOf(query)
  const found = await findRecords(payload, filter)
  return (
    <>
      <p>谁在什么时候做了什么。记录只会增加，不能修改或删除。</p>
      <Filters filter={filter} />
      <p role="status">共 {found.total} 条。</p>
      <Records filter={filter} found={found} />
      <Download />
    </>
  )
}
