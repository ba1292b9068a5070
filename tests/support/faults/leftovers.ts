/** What a node's folder holds that it should not: half-written files, blobs that are not what they are named. */
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { contentHashOf } from '../../../media/index.ts'

const expected = /^store\.sqlite(?:-wal|-shm|\.withdrawn|\.(?:lock|current)(?:-journal)?)?$|^media$/

export async function leftoversIn(folder: string): Promise<string[]> {
  const site = join(folder, 'site')
  if (!existsSync(site)) return []
  const others = (await readdir(site)).filter((name) => !expected.test(name))
  return [...others, ...(await unsoundBlobs(join(site, 'media')))]
}

async function unsoundBlobs(media: string): Promise<string[]> {
  if (!existsSync(media)) return []
  const files = await readdir(media, { recursive: true, withFileTypes: true })
  const unsound: string[] = []
  for (const file of files) {
    if (!file.isFile()) continue
    const hash = contentHashOf(await readFile(join(file.parentPath, file.name)))
    if (hash !== file.name) unsound.push(file.name)
  }
  return unsound
}
