/** Files as offices and programs really write them. They are read at test time and not kept here. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { bringTextIn, type ImportError } from '../../../../cms/import/index.ts'
import { composed, headingsOf, typesOf } from './composed.ts'

const folder = fileURLToPath(new URL('../../../../../shared/input/', import.meta.url))

/** A test of one file, left out where the file is not on this machine. */
function ofFile(name: string, title: string, work: (bytes: Buffer) => Promise<void>): void {
  it(`${name} ${title}`, async ({ skip }) => {
    const path = `${folder}${name}`
    if (!existsSync(path)) return skip(`The test input ${path} is not on this machine.`)
    await work(readFileSync(path))
  })
}

const wordFile = (name: string) => `word/${name}`

describe('a Word file from an office', () => {
  ofFile(
    wordFile('office-style.docx'),
    'comes over with outline, table, picture and verse',
    async (bytes) => {
      const { title, text, lines, losses } = await composed('a.docx', bytes)
      expect(title.length).toBeGreaterThan(5)
      expect(headingsOf(text).map((line) => line.slice(0, 2))).toEqual([
        'h2',
        'h3',
        'h3',
        'h2',
        'h2',
      ])
      expect(typesOf(text)).toEqual(
        'paragraph paragraph heading paragraph heading paragraph table heading paragraph picture heading list list heading verse paragraph paragraph'.split(
          ' ',
        ),
      )
      expect(lines.filter(([, role]) => role === 'caption')).toHaveLength(1)
      expect(losses).toEqual(['RUNNING_HEAD'])
      expect(JSON.stringify(text.filter(({ type }) => type === 'table'))).toMatch(
        /"(?:columns|rows)":\d/,
      )
      expect(JSON.stringify(text)).not.toMatch(/"\u3000/)
    },
  )

  for (const name of ['textbook-headings.docx', 'textbook-libreoffice.docx'])
    ofFile(
      wordFile(name),
      'comes over the same from Pandoc and from LibreOffice',
      async (bytes) => {
        const { text, losses } = await composed('a.docx', bytes)
        expect(headingsOf(text).map((line) => line.slice(0, 2))).toEqual(['h2', 'h3', 'h3', 'h2'])
        expect(typesOf(text)).toEqual(
          'heading paragraph heading paragraph quote table heading list heading verse paragraph callout'.split(
            ' ',
          ),
        )
        expect(text[7]).toMatchObject({
          ordered: true,
          items: [{}, { list: { ordered: false } }, {}],
        })
        expect(losses.toSorted()).toEqual(['FORMULA', 'INNER_LINK'])
      },
    )
})

describe("a file of mammoth's", () => {
  const expected: [string, string[], string[]][] = [
    ['comments', ['paragraph'], ['COMMENT']],
    ['endnotes', ['paragraph', 'callout'], []],
    ['footnote-hyperlink', ['paragraph', 'callout'], []],
    ['footnotes', ['paragraph', 'callout'], []],
    ['simple-list', ['list'], []],
    ['strict-format', ['paragraph'], []],
    ['tables', ['paragraph', 'table', 'paragraph'], []],
    ['text-box', ['paragraph'], ['TEXT_BOX']],
    ['utf8-bom', ['paragraph'], []],
  ]
  for (const [name, types, losses] of expected)
    ofFile(wordFile(`mammoth-${name}.docx`), 'is read', async (bytes) => {
      const found = await composed('a.docx', bytes)
      expect([typesOf(found.text), found.losses]).toEqual([types, losses])
    })
})

describe('a file that is refused', () => {
  const expected: [string, string][] = [
    ['encrypted.docx', 'IMPORT_ENCRYPTED'],
    ['truncated.docx', 'IMPORT_BROKEN'],
    ['office-style.doc', 'IMPORT_OLD_WORD'],
    ['mammoth-empty.docx', 'IMPORT_NOTHING'],
    ['mammoth-external-picture.docx', 'IMPORT_NOTHING'],
  ]
  for (const [name, code] of expected)
    ofFile(wordFile(name), 'is refused', async (bytes) => {
      const refused = await bringTextIn({ name, bytes }).catch((error: ImportError) => error.code)
      expect(refused).toBe(code)
    })
})

describe('a news article in plain text', () => {
  ofFile('news-article.txt', 'has its title and no false heading', async (bytes) => {
    const { title, text } = await composed('a.txt', bytes)
    expect(title.length).toBeGreaterThan(5)
    expect(new Set(typesOf(text))).toEqual(new Set(['paragraph']))
  })
})
