/** What a form calls its fields: `honours.0.year` → 荣誉 · 第 1 项 · 年份. */
import type { Field, Payload } from 'payload'
import type { Kind } from '../../ledger/index.ts'
import { collectionOf, isSingleKind } from '../kinds.ts'

export function fieldsOf(payload: Payload, kind: Kind): Field[] {
  if (!isSingleKind(kind))
    return payload.collections[collectionOf(kind) as 'stories']?.config.fields ?? []
  const globals = payload.config.globals as { slug: string; fields: Field[] }[]
  return globals.find(({ slug }) => slug === kind)?.fields ?? []
}

export function labelOf(fields: Field[], path: string): string {
  const words: string[] = []
  let inner = fields
  for (const part of path.split('.')) {
    const field = named(inner).get(part)
    if (/^\d+$/.test(part)) words.push(`第 ${Number(part) + 1} 项`)
    else if (!field) break
    else words.push(typeof field.label === 'string' ? field.label : part)
    inner = field?.fields ?? inner
  }
  return words.join(' · ') || '稿件'
}

type Named = { label?: unknown; fields?: Field[] }

/** Fields by name; rows, collapsibles and unnamed tabs count as not there. */
function named(fields: Field[], found = new Map<string, Named & { fields?: Field[] }>()) {
  for (const field of fields) {
    if (field.type === 'tabs')
      for (const tab of field.tabs) {
        if ('name' in tab && tab.name) found.set(tab.name, tab as Named)
        else named(tab.fields, found)
      }
    else if ('name' in field && field.name) found.set(field.name, field as Named)
    else if ('fields' in field) named(field.fields, found)
  }
  return found
}
