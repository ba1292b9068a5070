/** A Word file → source: prepared, converted to HTML by mammoth, read as any other HTML. */
import mammoth from 'mammoth'
import { readHtml } from '../html/read-html.ts'
import { ImportError } from '../refusal.ts'
import type { Source } from '../source.ts'
import { bookmarkName, prepareWord } from './prepare.ts'
import { unpackWord } from './unpack.ts'

/** What pages can show besides what mammoth knows by itself; the rest is told by looks. */
const quotations = ['Quote', 'Intense Quote', 'Block Text']
const styleMap = [
  'strike => s',
  ...quotations.map((name) => `p[style-name='${name}'] => blockquote > p:fresh`),
]

export async function readWord(bytes: Buffer): Promise<Source> {
  const prepared = prepareWord(unpackWord(bytes))
  const pictures: Buffer[] = []
  const convertImage = mammoth.images.imgElement(async (picture) => {
    pictures.push(await picture.readAsBuffer())
    return { src: `picture:${pictures.length - 1}` }
  })
  const html = await convert(prepared.bytes, { styleMap, convertImage })
  const source = readHtml(html, {
    pictureAt: (address) => pictures[Number(/^picture:(\d+)$/.exec(address)?.[1])],
    looksAt: (anchor) =>
      anchor.startsWith(bookmarkName)
        ? prepared.looks[Number(anchor.slice(bookmarkName.length))]
        : undefined,
  })
  return { ...source, losses: [...prepared.losses, ...source.losses] }
}

/** mammoth throws plain errors for whatever it cannot read. */
async function convert(buffer: Buffer, options: object): Promise<string> {
  try {
    return (await mammoth.convertToHtml({ buffer }, options)).value
  } catch (error) {
    throw new ImportError('IMPORT_BROKEN', { cause: error })
  }
}
