import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isThere, projectFiles, read, root } from './sources.ts'

const article = '../shared/input/news-article.txt'
const isText = (path: string) =>
  !/\.(?:jpe?g|png|webp|avif|ico|pdf|docx|pptx|xlsx|mp3|mp4|woff2?|ttf|sqlite)$/.test(path)

describe('names', () => {
  it('tell the subject of each file', () => {
    const vague = /^(?:utils?|helpers?|common|misc|shared|lib|stuff)(?:\.|$)/i
    const found = projectFiles.filter((path) =>
      path.split('/').some((part) => vague.test(part) || vague.test(basename(part))),
    )
    expect(found).toEqual([])
  })
})

describe('project files', () => {
  it('name no path of the machine they were written on', () => {
    const found = projectFiles.filter(
      (path) => path.includes(':') || (isText(path) && read(path).includes(`${root}/`)),
    )
    expect(found).toEqual([])
  })
})

describe('sample content', () => {
  it('holds no sentence of the article that the facts were taken from', ({ skip }) => {
    if (!isThere(article)) skip(`${article} is not there`)
    const runs = runsOf(read(article))
    const found = projectFiles
      .filter((path) => isText(path) && path !== 'package-lock.json')
      .filter((path) => [...runsOf(read(path))].some((run) => runs.has(run)))
    expect(found).toEqual([])
  })
})

/** Every stretch of 30 characters, blanks left out. */
function runsOf(text: string): Set<string> {
  const dense = text.replace(/\s+/g, '')
  const runs = new Set<string>()
  if (!/\p{Script=Han}/u.test(dense)) return runs
  for (let at = 0; at + 30 <= dense.length; at += 1) runs.add(dense.slice(at, at + 30))
  return runs
}
