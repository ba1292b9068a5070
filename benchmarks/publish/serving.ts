/**
 * Part `serving`: our public server against nginx serving the same pages as
 * plain files, in alternating rounds on the same machine. nginx has the files
 * compressed beforehand, keeps them open and runs a worker for each processor.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { glob, mkdir, readFile, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { setTimeout } from 'node:timers/promises'
import { createReadStream } from 'node:fs'
import { createGzip } from 'node:zlib'
import { figure, median, ratio, unmeasured, type Figure } from '../figures.ts'
import { versionOf } from '../machine.ts'
import { ourFiles } from './ours.ts'
import { stop } from './processes.ts'
import { outputOf } from './render.ts'
import {
  requireAnswering,
  requirePublished,
  startPublicServer,
  startPublisher,
  type Site,
} from './site.ts'
import { runWrk, writePaths, type Load } from './wrk.ts'

const part = 'serving'
const nginxPort = 3599

export async function measureServing(site: Site, rounds: number): Promise<Figure[]> {
  for (const program of ['nginx', 'wrk'])
    if (versionOf(program, ['-v']) === undefined)
      return [unmeasured(part, 'our requests/s ÷ nginx', `install Debian's package ${program}`)]
  await requirePublished(site)
  const files = outputOf(site, ourFiles)
  await ourFiles.run(site)
  await compressFiles(files)
  // It serves what the publisher has confirmed.
  const publisher = await startPublisher(site)
  const server = await startPublicServer(site)
  await requireAnswering(server.address)
  const nginx = await startNginx(site, files, await headersOf(server.address))
  const loads: Record<'ours' | 'nginx', Load[]> = { ours: [], nginx: [] }
  try {
    const paths = await writePaths(site)
    for (let round = 0; round < rounds; round += 1) {
      loads.ours.push(await runWrk(server.address, paths))
      loads.nginx.push(await runWrk(`http://127.0.0.1:${nginxPort}`, paths))
      process.stderr.write(`${JSON.stringify([loads.ours[round], loads.nginx[round]])}\n`)
    }
  } finally {
    await Promise.all([stop(nginx), server.stop(), publisher.stop()])
  }
  return figuresOf(site.content.stories, loads)
}

function figuresOf(stories: number, loads: Record<'ours' | 'nginx', Load[]>): Figure[] {
  const speed = (name: 'ours' | 'nginx') => loads[name].map((load) => load.requestsPerSecond)
  const slowest = (name: 'ours' | 'nginx') => loads[name].map((load) => load.p99Milliseconds)
  const sizes = (name: 'ours' | 'nginx') => loads[name].map((load) => load.bytesPerRequest)
  const size = `${stories.toLocaleString('en-US')} stories`
  const note = `median of ${loads.ours.length} rounds; gzip, 64 connections, random pages; nginx with gzip_static, open_file_cache, our headers and a worker for each processor`
  const row = (what: string, value: number, unit: string, more: object = {}) =>
    figure({ part, what: `${what}, ${size}`, value, unit, ...more })
  return [
    row('public server', median(speed('ours')), 'requests/s', { note }),
    row('nginx on the plain files', median(speed('nginx')), 'requests/s', { note }),
    row('requests/s, ours ÷ nginx', ratio(speed('ours'), speed('nginx')), '×', { atLeast: 0.7 }),
    row('public server, p99', median(slowest('ours')), 'ms'),
    row('nginx, p99', median(slowest('nginx')), 'ms'),
    row('bytes an answer, ours ÷ nginx', ratio(sizes('ours'), sizes('nginx')), '×'),
    row('p99, ours ÷ nginx', ratio(slowest('ours'), slowest('nginx')), '×', { atMost: 2 }),
  ]
}

async function compressFiles(folder: string): Promise<void> {
  for await (const name of glob('**/*.{html,css,js,svg,xml,txt}', { cwd: folder })) {
    const path = join(folder, name)
    await pipeline(
      createReadStream(path),
      createGzip({ level: 6 }),
      createWriteStream(`${path}.gz`),
    )
  }
}

/** Our answer's headers that nginx would not send by itself, in its language. */
async function headersOf(origin: string): Promise<string> {
  const own = /^(content-(?!security)|date|connection|keep-alive|etag|vary|transfer-encoding)/
  const { headers } = await fetch(`${origin}/stories/gushi-1/`)
  return [...headers]
    .filter(([name]) => !own.test(name))
    .map(([name, value]) => `add_header ${name} "${value}";`)
    .join('\n    ')
}

async function startNginx({ folder }: Site, files: string, headers: string): Promise<ChildProcess> {
  const own = join(folder, 'nginx')
  await mkdir(own, { recursive: true })
  const template = await readFile(join(import.meta.dirname, 'nginx.conf'), 'utf8')
  const values: Record<string, string> = {
    OWN: own,
    FILES: files,
    HEADERS: headers,
    PORT: String(nginxPort),
    WORKERS: String(availableParallelism()),
  }
  const settings = template.replaceAll(/\{([A-Z]+)\}/g, (_, name: string) => values[name] ?? '')
  await writeFile(join(own, 'nginx.conf'), settings)
  const nginx = spawn('nginx', ['-c', join(own, 'nginx.conf'), '-e', join(own, 'error.log')], {
    stdio: 'ignore',
  })
  await setTimeout(500)
  if (nginx.exitCode !== null) throw new Error(`nginx did not start: see ${own}/error.log`)
  return nginx
}
