/**
 * Part `search`: how long the public server takes to answer a search, from the
 * outside, and what readers of pages notice of others' searching.
 */
import { setTimeout } from 'node:timers/promises'
import { figure, median, percentile, unmeasured, type Figure } from '../figures.ts'
import { versionOf } from '../machine.ts'
import { peakOf } from './processes.ts'
import {
  requireAnswering,
  requirePublished,
  startPublicServer,
  startPublisher,
  type Site,
} from './site.ts'
import { runWrk, writePaths, type Load } from './wrk.ts'

const part = 'search'

/** What is searched, and how much of the site has it. */
const questions: Record<string, string> = {
  水: 'a character on every other page',
  节水: 'a word on every other page',
  示例作者: 'a phrase on every page',
  '掌声一阵 示例来源': 'two phrases on nearly every page',
  宣讲员说: 'its pairs on every page, the phrase on one in four',
  移风易俗: 'a phrase in titles, summaries and texts',
  彩礼的事摆到桌面上: 'a long phrase',
  '家风 大棚': 'two words',
  '年 月 日 示 例 作 者 来': 'eight characters on every page',
  年月日示例作者来源田埂上养羊户说掌声一阵接一阵人谈起回:
    'a sentence of pairs on every page, itself on none',
  yifengyisu: 'pinyin',
  yfys: 'first letters of pinyin',
  sh: 'the beginning of much pinyin',
  '5001': 'a number on one page',
  没有人写过的话: 'on none: other questions are looked for',
  yifengyishu: 'pinyin mistyped',
}
const rounds = 20
const pace = 50

export async function measureSearching(site: Site): Promise<Figure[]> {
  await requirePublished(site)
  // It serves what the publisher has confirmed.
  const publisher = await startPublisher(site)
  const server = await startPublicServer(site)
  try {
    await requireAnswering(server.address)
    const first = await timeOf(server.address, '节水')
    const times = await timesOfQuestions(server.address)
    const memory = peakOf(server.process.pid)
    return [
      ...figuresOfQuestions(site, times),
      row(site, 'first search after a start', first, { unit: 'ms' }),
      row(site, 'peak memory: public server that searches', memory, { unit: 'MB' }),
      ...(await readersBeside(site, server.address)),
    ]
  } finally {
    await Promise.all([server.stop(), publisher.stop()])
  }
}

/** Of each question how long it took, one after another. */
async function timesOfQuestions(origin: string): Promise<Map<string, number[]>> {
  const times = new Map<string, number[]>()
  for (let round = 0; round < rounds; round += 1)
    for (const question of Object.keys(questions))
      times.set(question, [...(times.get(question) ?? []), await timeOf(origin, question)])
  return times
}

async function timeOf(origin: string, question: string): Promise<number> {
  const began = performance.now()
  const answer = await fetch(`${origin}/search/?q=${encodeURIComponent(question)}`)
  const text = await answer.text()
  if (answer.status !== 200 || !text.includes(question))
    throw new Error(`The search for ${question} answered ${answer.status}.`)
  return performance.now() - began
}

function figuresOfQuestions(site: Site, times: Map<string, number[]>): Figure[] {
  const all = [...times.values()].flat()
  const medians = [...times].map(([question, each]) => ({ question, value: median(each) }))
  const slowest = medians.reduce((one, other) => (other.value > one.value ? other : one))
  const note = `${times.size} questions, ${rounds} rounds, one after another over HTTP`
  return [
    row(site, 'search answered, p50', median(all), { unit: 'ms', note }),
    row(site, 'search answered, p95', percentile(all, 0.95), { unit: 'ms' }),
    row(site, 'search answered, the slowest question, p50', slowest.value, {
      unit: 'ms',
      atMost: 15,
      note: `${slowest.question}: ${questions[slowest.question]}; its slowest answer ${percentile(times.get(slowest.question) ?? [], 1).toFixed(1)} ms`,
    }),
  ]
}

/** Pages under load, while nobody and while somebody searches. */
async function readersBeside(site: Site, origin: string): Promise<Figure[]> {
  if (versionOf('wrk', ['-v']) === undefined)
    return [unmeasured(part, 'pages beside searches', 'install Debian’s package wrk')]
  const paths = await writePaths(site)
  const alone: Load[] = []
  const beside: Load[] = []
  for (let round = 0; round < 3; round += 1) {
    alone.push(await runWrk(origin, paths))
    const stop = new AbortController()
    const searching = searchUntil(origin, stop.signal)
    beside.push(await runWrk(origin, paths))
    stop.abort()
    await searching
  }
  const p99 = (loads: Load[]) => median(loads.map((load) => load.p99Milliseconds))
  const speed = (loads: Load[]) => median(loads.map((load) => load.requestsPerSecond))
  const note = `median of 3 rounds; 64 connections; beside them ${1_000 / pace} searches a second, the costliest ones`
  return [
    row(site, 'pages while nobody searches', speed(alone), { unit: 'requests/s' }),
    row(site, 'pages while others search', speed(beside), { unit: 'requests/s', note }),
    row(site, 'pages while nobody searches, p99', p99(alone), { unit: 'ms' }),
    row(site, 'pages while others search, p99', p99(beside), { unit: 'ms' }),
  ]
}

async function searchUntil(origin: string, signal: AbortSignal): Promise<void> {
  const costly = Object.keys(questions).filter((question) => [...question].length > 3)
  for (let turn = 0; !signal.aborted; turn += 1) {
    const asked = timeOf(origin, costly[turn % costly.length] ?? '')
    await Promise.all([asked, setTimeout(pace)])
  }
}

const row = (
  { content }: Site,
  what: string,
  value: number,
  more: { unit: string; note?: string; atMost?: number },
): Figure =>
  figure({
    part,
    what: `${what}, ${content.stories.toLocaleString('en-US')} stories`,
    value,
    ...more,
  })
