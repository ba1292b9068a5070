/** How long the public server takes to answer a search, from the outside, one after another. */
import { figure, median, percentile, type Figure } from '../figures.ts'

/** On every other page, on some, on one, on none; a character, words, a phrase, pinyin. */
const questions = [
  '水',
  '节水',
  '移风易俗',
  '村口小卖部',
  '家风 大棚',
  '彩礼的事摆到桌面上',
  'yifengyisu',
  'yfys',
  '5001',
  '没有人写过的话',
]
const rounds = 20

export async function measureSearching(origin: string, stories: number): Promise<Figure[]> {
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1)
    for (const question of questions) {
      const began = performance.now()
      const answer = await fetch(`${origin}/search/?q=${encodeURIComponent(question)}`)
      const text = await answer.text()
      times.push(performance.now() - began)
      if (answer.status !== 200 || !text.includes(question))
        throw new Error(`The search for ${question} answered ${answer.status}.`)
    }
  const size = `${stories.toLocaleString('en-US')} stories`
  const note = `${questions.length} questions, ${rounds} rounds, over HTTP; slowest ${percentile(times, 1).toFixed(1)} ms`
  return [
    figure({
      part: 'latency',
      what: `search answered, ${size}, p50`,
      value: median(times),
      unit: 'ms',
      note,
    }),
    figure({
      part: 'latency',
      what: `search answered, ${size}, p95`,
      value: percentile(times, 0.95),
      unit: 'ms',
    }),
  ]
}
