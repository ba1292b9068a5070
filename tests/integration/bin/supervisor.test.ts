import { fork } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createSupervisor } from '../../../bin/run/supervisor.js'

const standIn = join(import.meta.dirname, 'stand-ins', 'service.mjs')
let dataDir: string
let trace: string
let said: string[]

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'supervisor-'))
  trace = join(dataDir, 'trace')
  said = []
})
afterEach(() => rm(dataDir, { recursive: true }))

const aSupervisor = () => createSupervisor({ dataDir, say: (line: string) => said.push(line) })
const aService = (behaviour: string) => ({
  name: 'one',
  title: '程序',
  file: standIn,
  args: [behaviour, trace],
  env: process.env,
})

async function pids(word: string): Promise<number[]> {
  const lines = (await readFile(trace, 'utf8')).trim().split('\n')
  return lines.filter((line) => line.startsWith(word)).map((line) => Number(line.split(' ')[1]))
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

describe('createSupervisor', () => {
  it('starts a process, and ends it in order', async () => {
    const supervisor = aSupervisor()
    await supervisor.start(aService('runs'))
    await supervisor.stop()
    expect(await pids('ended')).toEqual(await pids('began'))
    expect(said).toEqual([])
  })

  it('starts a killed process again and says so', async () => {
    const supervisor = aSupervisor()
    await supervisor.start(aService('runs'))
    const [first] = await pids('began')
    process.kill(first!, 'SIGKILL')
    await vi.waitFor(() => expect(said).toContain('✓ 程序已重新启动。'), { timeout: 10_000 })
    expect(said[0]).toBe('! 程序意外停止，1 秒后重新启动。其余部分不受影响。')
    await supervisor.stop()
    expect((await pids('began')).filter(isAlive)).toEqual([])
  })

  it('gives the sentence of a process that cannot start', async () => {
    const supervisor = aSupervisor()
    await expect(supervisor.start(aService('fails'))).rejects.toMatchObject({
      code: 'SERVICE_FAILED',
      message: '没有启动。端口坏了。请换一个。',
    })
    await supervisor.stop()
  })

  it('names the log of a process that died without a word', async () => {
    const supervisor = aSupervisor()
    await expect(supervisor.start(aService('dies'))).rejects.toMatchObject({
      code: 'SERVICE_DIED',
      message: `程序没有启动。它在准备好之前就结束了（代码 3）。原因记录在 ${dataDir}/logs/one.log 的末尾，请交给技术人员。`,
    })
    await supervisor.stop()
  })

  it('keeps what a process writes in its log', async () => {
    const supervisor = aSupervisor()
    await supervisor.start(aService('runs'))
    const log = () => readFile(join(dataDir, 'logs', 'one.log'), 'utf8')
    await vi.waitFor(async () => expect(await log()).toContain('磁盘慢'))
    await supervisor.stop()
  })

  it.each([
    ['runs', 5],
    ['ignores', 15],
  ])('leaves no process that %s when the parent is killed', async (behaviour, seconds) => {
    const parent = fork(join(import.meta.dirname, 'stand-ins', 'parent.mjs'), [
      dataDir,
      standIn,
      behaviour,
      trace,
    ])
    await new Promise((resolve) => parent.once('message', resolve))
    const [child] = await pids('began')
    parent.kill('SIGKILL')
    await vi.waitFor(() => expect(isAlive(child!)).toBe(false), { timeout: seconds * 1000 })
  })
})
