/**
 * Reads a file in a thread of its own, so that the office goes on answering
 * while a book is read, and no file takes more than its share: what needs more
 * time or memory is refused. Two are read at once, further ones wait.
 */
import type { ImportedFile } from './open.ts'
import { ReadingThread, type Job } from './reading-thread.ts'
import { ImportError } from './refusal.ts'
import type { SourcePicture } from './source.ts'
import type { TableRow } from './tables/read-table.ts'
import type { Recognised } from './text.ts'

export interface Limits {
  seconds: number
  /** Of what the thread holds itself; pictures have their own limit. */
  megabytes: number
}

/** A book of 300 pages takes less than a tenth of both. */
const usual: Limits = { seconds: 60, megabytes: 1024 }
const mostAtOnce = 2

export async function readTextApart(file: ImportedFile, limits = usual): Promise<Recognised> {
  const { source, roles } = (await readApart('text', file, limits)) as Recognised
  return { source: { ...source, pictures: source.pictures.map(withBuffer) }, roles }
}

export const readTableApart = (file: ImportedFile, limits = usual): Promise<TableRow[]> =>
  readApart('table', file, limits) as Promise<TableRow[]>

async function readApart(as: Job['as'], { name, bytes }: ImportedFile, limits: Limits) {
  const giveBack = await place()
  try {
    const told = await inThread({ as, name, bytes }, limits)
    if ('refused' in told) throw new ImportError(told.refused)
    return told.read
  } finally {
    giveBack()
  }
}

/** Buffers cross between threads as plain bytes. */
const withBuffer = ({ bytes, alt }: SourcePicture): SourcePicture => ({
  bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
  alt,
})

const idleMilliseconds = 5 * 60 * 1000

/** To start a thread takes longer than to read a short text: one is kept for the next file. */
let idle: { thread: ReadingThread; timer: NodeJS.Timeout } | undefined

async function inThread(job: Job, { seconds, megabytes }: Limits) {
  const thread = idleThread(megabytes) ?? new ReadingThread(megabytes)
  try {
    const told = await thread.read(job, seconds)
    await keepIdle(thread)
    return told
  } catch (error) {
    await thread.end()
    throw error
  }
}

function idleThread(megabytes: number): ReadingThread | undefined {
  const found = idle
  if (found?.thread.megabytes !== megabytes) return undefined
  clearTimeout(found.timer)
  idle = undefined
  return found.thread
}

async function keepIdle(thread: ReadingThread): Promise<void> {
  if (idle) return thread.end()
  const timer = setTimeout(() => void idleThread(thread.megabytes)?.end(), idleMilliseconds)
  timer.unref()
  idle = { thread, timer }
}

let reading = 0
const waiting: (() => void)[] = []

/** Waits for one; the answer gives it back. */
async function place(): Promise<() => void> {
  if (reading < mostAtOnce) reading += 1
  else await new Promise<void>((resolve) => waiting.push(resolve))
  return () => {
    const next = waiting.shift()
    if (next) next()
    else reading -= 1
  }
}
