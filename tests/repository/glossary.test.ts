import { describe, expect, it } from 'vitest'
import { filesWith, read } from './sources.ts'

/** Every word of the code column of the README's table, e.g. `team: backbone / squad`. */
function glossary(): string[] {
  const [, words = ''] = /\n## Words\n([^]*?)\n## /.exec(read('README.md')) ?? []
  const rows = words
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.split('|').map((cell) => cell.trim()))
  const heading = rows.findIndex(([, chinese, code]) => /中文/.test(chinese!) && code === 'code')
  const table =
    heading < 0 ? [] : rows.slice(heading + 2).filter(([, first]) => /\p{Script=Han}/u.test(first!))
  return table
    .flatMap(([, , code]) => code!.replace(/\([^)]*\)|[`*]/g, '').split(/[:/·,、—–]| - /))
    .map((word) => word.trim().replace(/^(?:the|together)\s+/, ''))
    .filter((word) => word !== '')
}

const code = filesWith(/^(?:ledger|media|cms|site)\/.*\.(?:ts|tsx|astro)$/)
  .filter((path) => path !== 'cms/payload-types.ts')
  .map(read)
  .join('\n')

/** `campaign piece` may be written campaignPiece, CampaignPiece or campaign-piece. */
function isInCode(word: string): boolean {
  const parts = word.split(/[\s-]+/)
  return new RegExp(`(?<![a-z])${parts.join('[\\s_-]?')}(?:s|es|ed|ted)?(?![a-z])`, 'i').test(
    code.replace(/([a-z])([A-Z])/g, '$1 $2'),
  )
}

describe('glossary', () => {
  it('is in the README', () => expect(glossary().length).toBeGreaterThan(15))

  it('holds words that the code uses', () => {
    expect(glossary().filter((word) => !isInCode(word))).toEqual([])
  })
})
