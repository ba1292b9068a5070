/** The sheet as a tagged PDF, set by Typst. Data goes in as JSON, never as markup. */
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { signOffWords } from '../messages.ts'
import type { Sheet } from './sheet.ts'

const folder = import.meta.dirname
const require = createRequire(import.meta.url)
const fonts = dirname(require.resolve('@expo-google-fonts/noto-sans-sc/package.json'))

/** Refuses to write a document that a screen reader cannot read. */
const standard = 'ua-1'

let compiler: NodeCompiler | undefined

export function pdfOf(sheet: Sheet): Buffer {
  compiler ??= NodeCompiler.create({
    workspace: folder,
    fontArgs: [{ fontPaths: [join(fonts, '400Regular'), join(fonts, '700Bold')] }],
  })
  try {
    const inputs = { sheet: JSON.stringify(sheet), name: signOffWords.name }
    const compiled = compiler.compile({ mainFilePath: join(folder, 'sheet.typ'), inputs })
    if (!compiled.result)
      throw new TypeError(`The sheet was not set: ${said(compiled.takeDiagnostics())}`)
    return compiler.pdf(compiled.result, { pdfStandard: standard })
  } finally {
    compiler.evictCache(5)
  }
}

const said = (diagnostics: { shortDiagnostics: unknown[] } | null): string =>
  JSON.stringify(diagnostics?.shortDiagnostics ?? [])
