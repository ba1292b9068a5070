/**
 * A witness outside the database: how far the trail had come, in a file of its
 * own. A chain alone does not show that its last links were cut off.
 */
import { readFileSync } from 'node:fs'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { readEnvironment } from '../environment.ts'
import type { TrailHead } from './record.ts'

const schema = z.strictObject({
  number: z.int().min(0),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
})

let known: string | undefined
/** Where it lies does not change while the office runs. */
const fileOf = (): string => (known ??= join(readEnvironment().dataDir, 'audit', 'head.json'))

/** Called after the commit, one at a time. */
export async function noteHead(head: TrailHead): Promise<void> {
  if (head.number <= (readHead()?.number ?? 0)) return
  const file = fileOf()
  const beside = `${file}.${process.pid}`
  const text = `${JSON.stringify(head)}\n`
  try {
    await writeFile(beside, text, { flush: true })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    await mkdir(dirname(file), { recursive: true })
    await writeFile(beside, text, { flush: true })
  }
  await rename(beside, file)
}

export function readHead(): TrailHead | undefined {
  const text = textOf(fileOf())
  return text === undefined ? undefined : schema.parse(JSON.parse(text))
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
