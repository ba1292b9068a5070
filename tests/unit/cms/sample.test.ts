/** The sample content could be published as it stands, and is as much as was promised. */
import { describe, expect, it } from 'vitest'
import { sampleDocuments, type Sample } from '../../../cms/sample/index.ts'
import {
  addressesOf,
  hasPersonalNumber,
  LedgerView,
  parseDocument,
  type Kind,
  type LedgerDocument,
  type Picture,
} from '../../../ledger/index.ts'
import { sampleLedger } from '../../support/sample-ledger.ts'

describe('sampleDocuments', () => {
  it.each(sampleDocuments.map((document) => [document.id, document] as const))(
    'holds %s as the ledger would take it, pictures included',
    (_id, document) => {
      expect(parseDocument(withPictures(document))).toMatchObject({ id: document.id, sample: true })
    },
  )

  it('gives every document an id and an address of its own', () => {
    const addresses = sampleDocuments.flatMap((document) =>
      addressesOf(withPictures(document) as LedgerDocument),
    )
    expect(repeated(sampleDocuments.map(({ kind, id }) => `${kind} ${id}`))).toEqual([])
    expect(repeated(addresses)).toEqual([])
  })

  it('names in each document only documents that are published before it', () => {
    const before = new Set<string>()
    const missing: string[] = []
    for (const document of sampleDocuments) {
      for (const id of idsNamedIn(document))
        if (!before.has(id)) missing.push(`${document.id} names ${id}`)
      before.add(document.id)
    }
    expect(missing).toEqual([])
  })

  it('has no telephone or identity number of a person in any text', () => {
    expect(hasPersonalNumber(JSON.stringify(sampleDocuments))).toBe(false)
  })

  it('offers a full pack with every lecture', () => {
    const thin = ofKind('lecture').filter(
      ({ outline, script, questions, lecturers, validUntil, reviewOn, owner }) =>
        outline.filter(({ type }) => type === 'heading').length < 3 ||
        chineseCharacters(script) < 400 ||
        questions.length < 3 ||
        questions.some(({ answer }) => !answer) ||
        lecturers.length === 0 ||
        !(validUntil && reviewOn && owner),
    )
    expect(thin.map(({ id }) => id)).toEqual([])
  })

  it('has lectures of every theme, for every audience, in every form', () => {
    const named = new Set(
      ofKind('lecture').flatMap(({ theme, audiences, forms }) => [theme, ...audiences, ...forms]),
    )
    const terms = [...ofKind('theme'), ...ofKind('audience'), ...ofKind('form')]
    expect(terms.filter(({ id }) => !named.has(id)).map(({ name }) => name)).toEqual([])
  })

  it.each([
    ['lecture', 24],
    ['team', 16],
    ['lecturer', 8],
    ['venue', 20],
  ] as const)('has of %s at least %i', (kind, count) => {
    expect(ofKind(kind).length).toBeGreaterThanOrEqual(count)
  })

  it('names three backbone teams and leaves seven to be named', () => {
    const backbone = ofKind('team').filter(({ tier }) => tier === 'backbone')
    expect(backbone.filter(({ awaitsName }) => !awaitsName).map(({ name }) => name)).toEqual([
      '专家学者宣讲团',
      '“清风”宣讲团',
      '“夕阳红”宣讲团',
    ])
    expect(
      backbone.filter(({ name, awaitsName }) => awaitsName && name.includes('待填写')),
    ).toHaveLength(7)
  })

  it('calls every lecturer and figure a sample in its own text', () => {
    const people = [...ofKind('lecturer'), ...ofKind('figure')]
    expect(people.filter(({ name }) => !name.includes('示例')).map(({ id }) => id)).toEqual([])
  })
})

describe('sampleLedger', () => {
  it('is the same each time and adds up to every sample document', () => {
    const entries = sampleLedger()
    expect(entries.at(-1)?.hash).toBe(sampleLedger().at(-1)?.hash)
    const view = LedgerView.of(entries)
    expect(view.documents('lecture')).toHaveLength(ofKind('lecture').length)
    expect(view.head.number).toBe(sampleDocuments.length)
  })
})

function ofKind<K extends Kind>(kind: K): Sample<K>[] {
  return sampleDocuments.filter((document): document is Sample<K> => document.kind === kind)
}

const hash = 'a'.repeat(64)
const photograph: Picture = {
  hash,
  width: 1600,
  height: 1000,
  alt: '',
  renditions: [{ format: 'webp', width: 800, height: 500, hash, bytes: 1000 }],
}

/** The document with a made-up picture where it names a drawing. */
function withPictures(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withPictures)
  if (typeof value !== 'object' || value === null) return value
  const { drawing, ...rest } = value as { drawing?: string }
  if (drawing) return { ...photograph, ...rest }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withPictures(inner)]))
}

/** Every sample id that stands in a document, its own apart. */
function idsNamedIn(document: Sample): string[] {
  const ids = JSON.stringify(document).match(/"sample-[a-z0-9-]+"/g) ?? []
  return ids.map((id) => id.slice(1, -1)).filter((id) => id !== document.id)
}

const chineseCharacters = (value: unknown): number =>
  JSON.stringify(value ?? '').match(/\p{Script=Han}/gu)?.length ?? 0

const repeated = (values: string[]): string[] =>
  values.filter((value, index) => values.indexOf(value) !== index)
