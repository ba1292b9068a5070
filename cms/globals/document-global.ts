/** What the single documents have in common. Like all documents they become public through the ledger. */
import type { Field, GlobalConfig } from 'payload'
import { signedIn } from '../access/index.ts'
import { saveButton } from '../blocks/index.ts'
import { officeWide } from '../units/index.ts'
import { refuseUnknownKeysOfGlobal, sampleField } from '../fields/index.ts'
import { kindNames, type SingleKind } from '../kinds.ts'
import { widthNames } from '../preview/index.ts'

interface DocumentGlobal {
  kind: SingleKind
  description: string
  fields: Field[]
}

export const documentGlobal = ({ kind, description, fields }: DocumentGlobal): GlobalConfig => ({
  slug: kind,
  label: kindNames[kind],
  custom: { kind },
  admin: {
    group: '管理',
    description,
    hideAPIURL: true,
    components: { elements: { SaveButton: saveButton, beforeDocumentControls: [widthNames] } },
  },
  access: { read: signedIn, readVersions: signedIn, update: officeWide },
  versions: { drafts: false, max: 100 },
  hooks: { beforeOperation: [refuseUnknownKeysOfGlobal] },
  fields: [...fields, sampleField],
})
