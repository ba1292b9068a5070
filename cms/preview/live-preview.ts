/** How the admin offers the preview: beside the form, in the width of a phone or of a desk. */
import type { RootLivePreviewConfig } from 'payload'
import { collections, kindOf, type SingleKind } from '../kinds.ts'

const globals: SingleKind[] = ['home-page', 'navigation', 'site-settings']

/** An old address has no page of its own. */
const { redirect: _none, ...withPages } = collections

/** For every form with a preview: see width-names.tsx. */
export const widthNames = '/preview/width-names.tsx#WidthNames'

export const livePreview: RootLivePreviewConfig = {
  collections: Object.values(withPages),
  globals,
  breakpoints: [
    { name: 'phone', label: '手机', width: 390, height: 780 },
    { name: 'desktop', label: '电脑', width: 1280, height: 900 },
  ],
  url({ data, collectionConfig, globalConfig }) {
    const slug = collectionConfig?.slug ?? globalConfig?.slug
    const kind = slug && kindOf(slug)
    const id: unknown = collectionConfig ? data.id : kind
    return kind && typeof id === 'string' ? previewAddress(kind, id) : null
  },
}

const previewAddress = (kind: string, id: string): string =>
  `/preview/${kind}/${encodeURIComponent(id)}`
