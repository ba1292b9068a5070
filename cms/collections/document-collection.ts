/**
 * What all kinds of document have in common: who may do what, versions, the
 * address, and the hooks every save passes. A collection's own file says the
 * rest. There is no draft state here: every save is a working copy, and
 * whether a document is public is told by the ledger alone. So only a title
 * must be filled in to save; what publication needs is asked for when a
 * document is submitted.
 */
import type { CollectionConfig, Field } from 'payload'
import { administrators, nobody, signedIn } from '../access/index.ts'
import { saveButton } from '../blocks/index.ts'
import { refuseUnknownKeys, sampleField, slugField } from '../fields/index.ts'
import { collectionOf, kindNames, type CollectionKind } from '../kinds.ts'
import { widthNames } from '../preview/index.ts'
import { refuseWhileInUse } from './in-use.ts'

interface DocumentCollection {
  kind: CollectionKind
  group: '宣讲' | '移风易俗' | '典型与故事' | '阵地' | '管理'
  description: string
  /** The field that names a document; 'title' unless said. */
  title?: string
  columns: string[]
  search?: string[]
  sort?: string
  /** Addresses that lists already have; false for kinds without a page. */
  slug?: { reserved?: string[] } | false
  fields: Field[]
  hooks?: CollectionConfig['hooks']
}

export function documentCollection(options: DocumentCollection): CollectionConfig {
  const { kind, group, description, title = 'title', columns, search, sort, slug, fields } = options
  return {
    slug: collectionOf(kind),
    labels: { singular: kindNames[kind], plural: kindNames[kind] },
    custom: { kind },
    admin: {
      group,
      description,
      useAsTitle: title,
      defaultColumns: columns,
      listSearchableFields: search ?? [title],
      hideAPIURL: true,
      components: { edit: { SaveButton: saveButton, beforeDocumentControls: [widthNames] } },
      pagination: { defaultLimit: 25, limits: [25, 50, 100] },
    },
    access: {
      create: signedIn,
      read: signedIn,
      readVersions: signedIn,
      update: signedIn,
      delete: administrators,
      unlock: nobody,
    },
    ...(sort ? { defaultSort: sort } : {}),
    disableDuplicate: true,
    trash: false,
    versions: { drafts: false, maxPerDoc: 100 },
    hooks: {
      ...options.hooks,
      beforeOperation: [refuseUnknownKeys, ...(options.hooks?.beforeOperation ?? [])],
      beforeDelete: [refuseWhileInUse, ...(options.hooks?.beforeDelete ?? [])],
    },
    fields: [
      ...fields,
      ...(slug === false ? [] : [slugField({ from: title, ...slug })]),
      sampleField,
    ],
  }
}
