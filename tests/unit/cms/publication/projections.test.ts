import { describe, expect, it } from 'vitest'
import { projectWorkingCopy } from '../../../../cms/publication/index.ts'
import { toLexical } from '../../../../cms/rich-text/index.ts'
import { kinds, type LedgerDocument } from '../../../../ledger/index.ts'
import {
  aChapter,
  aFigure,
  aLecturer,
  aPicture,
  aStory,
  oneOfEachKind,
} from '../../../support/documents.ts'
import { aLedger } from '../../../support/ledger.ts'

const picture = aPicture()
const { caption: _caption, ...upload } = { ...picture, id: 'media-1' }

/** A store that has every upload and document asked for, but those whose id says 'gone'. */
const payload = {
  find: async ({ collection, where }: { collection: string; where: { id: { in: string[] } } }) => ({
    docs: where.id.in
      .filter((id) => !id.includes('gone'))
      .map((id) => (collection === 'media' ? { ...upload, id } : { ...files.get(id), id })),
  }),
} as never

const files = new Map<string, object>()

const writing = { idOf: ({ id }: { id: string }) => id, mediaOf: () => 'media-1' }

/** The working copy that an editor would have written for a document. */
function workingCopyOf(document: LedgerDocument): Record<string, unknown> {
  const copy: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(document)) copy[key] = fieldOf(value)
  for (const key of ['picture', 'cover', 'portrait'])
    if (copy[key]) [copy[`${key}Caption`], copy[key]] = [picture.caption, 'media-1']
  if (document.kind === 'lecture')
    copy.materials = document.materials.map((file) => {
      files.set(file.hash, { ...file, mimeType: file.mediaType, filesize: file.bytes })
      return file.hash
    })
  if (document.kind === 'lecture') copy.examples = document.examples.map(relation)
  if (document.kind === 'redirect')
    Object.assign(
      copy,
      typeof document.to === 'string'
        ? { address: document.to }
        : { document: relation(document.to) },
    )
  return copy
}

const relation = ({ kind, id }: { kind: string; id: string }) => ({
  relationTo: { story: 'stories', figure: 'figures' }[kind] ?? `${kind}s`,
  value: id,
})

function fieldOf(value: unknown): unknown {
  if (isRichText(value)) return toLexical(value, writing)
  if (Array.isArray(value)) return value.map(fieldOf)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fieldOf(inner)]))
}

const isRichText = (value: unknown): value is Parameters<typeof toLexical>[0] =>
  Array.isArray(value) &&
  value.length > 0 &&
  typeof value[0]?.type === 'string' &&
  'type' in value[0] &&
  !('label' in value[0])

const project = (document: LedgerDocument, changes: object = {}) =>
  projectWorkingCopy({
    payload,
    kind: document.kind,
    id: document.id,
    row: { ...workingCopyOf(document), ...changes },
    view: aLedger(oneOfEachKind()).view,
  })

describe('projectWorkingCopy', () => {
  it.each(kinds)('makes the %s that its working copy says, field by field', async (kind) => {
    for (const document of oneOfEachKind().filter((one) => one.kind === kind)) {
      const { document: made, problems } = await project(document)
      expect(problems).toEqual([])
      expect(made).toEqual(document)
    }
  })

  it('publishes nothing of a working copy that the document does not name', async () => {
    const { document } = await project(aStory(), { internalNote: '不公开' })
    expect(JSON.stringify(document)).not.toContain('不公开')
  })

  it('asks for the consent of a person, for the name and for the picture', async () => {
    const withoutName = await project(aFigure(), { consent: {} })
    expect(withoutName.problems).toMatchObject([{ path: 'consent.name', code: 'CONSENT_MISSING' }])
    const consent = { name: '2026-01-05T04:00:00.000Z' }
    const portrait = { portrait: 'media-1', consent }
    expect((await project(aLecturer(), portrait)).problems).toMatchObject([
      { path: 'portrait', code: 'CONSENT_MISSING' },
    ])
  })

  it('names what has gone: a picture, a related document', async () => {
    const changes = { picture: 'gone', themes: ['gone'] }
    expect((await project(aStory(), changes)).problems).toMatchObject([
      { path: 'picture', code: 'PICTURE_MISSING' },
      { path: 'themes.0', code: 'REFERENCE_MISSING' },
    ])
  })

  it('asks for a chapter that its textbook is public', async () => {
    const { problems } = await project(aChapter(), { textbook: 'textbook-9' })
    expect(problems).toEqual([
      {
        path: 'textbook',
        code: 'REFERENCE_NOT_PUBLIC',
        message: '所属的乡土教材还没有发布。请先发布它，再送审这一篇。',
      },
    ])
  })

  it('finds a telephone number in a long text', async () => {
    const body = toLexical(
      [{ type: 'paragraph', children: [{ type: 'text', text: '请打 13800000000' }] }],
      writing,
    )
    const { problems, document } = await project(aStory(), { body })
    expect(document).toBeUndefined()
    expect(problems).toMatchObject([{ code: 'PERSONAL_NUMBER' }])
  })

  it('gives equal texts one hash and every change another', async () => {
    const [one, again] = [await project(aStory()), await project(aStory())]
    expect(again.contentHash).toBe(one.contentHash)
    const changed = await project(aStory(), { title: '另一个题目' })
    expect(changed.contentHash).not.toBe(one.contentHash)
  })
})
