/**
 * `npm run build:site -- DIR`: the release in the site store as plain files.
 * With `--ledger FILE` the files are made from an exported ledger instead;
 * `--media DIR` says where its pictures and files are.
 */
import { tmpdir } from 'node:os'
import { readLedgerFile } from '../../ledger/index.ts'
import { openMediaStore, type MediaStore } from '../../media/index.ts'
import { readArguments } from '../arguments.ts'
import { readEnvironment } from '../environment.ts'
import {
  asUnreadable,
  drawnAhead,
  PlainFilesError,
  writePlainFiles,
  type PlainFiles,
} from '../plain-files/index.ts'
import { failToStart } from '../process.ts'
import { openStoreForReading } from '../store/index.ts'
import { DocumentArchive } from './document-archive.ts'
import { openDrawingThreads } from './drawing-threads.ts'
import { withRelease } from './former-release.ts'

try {
  const { target, values } = readArguments(
    { ledger: { type: 'string' }, media: { type: 'string' } },
    wrongUse(),
  )
  const environment = readEnvironment()
  const media = openMediaStore(values.media ?? environment.mediaFolder)
  const written = values.ledger
    ? await fromLedger(values.ledger, media, target, environment.publicOrigin)
    : await fromStore(environment.storePath, media, target)
  process.stdout.write(
    `已写出 ${written.files} 个文件到 ${target}（发布版本 ${written.release.slice(0, 12)}，到第 ${written.entry} 号条目）。\n`,
  )
} catch (error) {
  await failToStart(error)
}

async function fromStore(path: string, media: MediaStore, target: string): Promise<PlainFiles> {
  const store = openStoreForReading(path)
  try {
    return await store.snapshotAsync(() => writePlainFiles(store, media, target))
  } finally {
    store.close()
  }
}

async function fromLedger(
  file: string,
  media: MediaStore,
  target: string,
  origin: string,
): Promise<PlainFiles> {
  return drawnAhead(target, async ({ writePage, finish }) => {
    const archive = DocumentArchive.open(tmpdir())
    const renderer = await openDrawingThreads({ origin, archive, purpose: 'files' })
    try {
      const making = { renderer, origin, archive, held: '[]', onPage: writePage }
      return await withRelease(readLedgerFile(file), making, (store) => finish(store, media))
    } catch (error) {
      throw asUnreadable(file, error)
    } finally {
      await renderer.close()
      archive.close()
    }
  })
}

function wrongUse(): PlainFilesError {
  return new PlainFilesError('Usage: npm run build:site -- DIR [--ledger FILE] [--media DIR]', {
    what: '没有写出网站。',
    why: '要写明一个文件夹；别的写法不认识。',
    todo: '请这样运行：npm run build:site -- 文件夹 [--ledger 台账文件] [--media 媒体文件夹]',
  })
}
