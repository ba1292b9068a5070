/** Part `start`: from the start of a process on a full store until it does its work. */
import { once } from 'node:events'
import { get } from 'node:http'
import { figure, median, percentile, type Figure } from '../figures.ts'
import type { Started } from './processes.ts'
import { requirePublished, startPublicServer, startPublisher, type Site } from './site.ts'

const part = 'start'

export async function measureStart(site: Site, rounds: number): Promise<Figure[]> {
  await requirePublished(site)
  const servers: number[] = []
  const publishers: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const { publisher, seconds } = await startOfPublisher(site)
    publishers.push(seconds)
    // A server that no publisher confirms waits for one.
    servers.push(await startOfServer(site))
    await publisher.stop()
  }
  const size = `${site.content.stories.toLocaleString('en-US')} stories in the store`
  const isLarge = site.content.stories > 10_000
  const row = (what: string, seconds: number[], atMost: number) =>
    figure({
      part,
      what: `${what}, ${size}`,
      value: median(seconds),
      unit: 's',
      ...(isLarge ? {} : { atMost }),
      note: `median of ${rounds}, slowest ${percentile(seconds, 1).toFixed(2)} s`,
    })
  return [
    row('public server: start → the home page answers', servers, 0.3),
    row('publisher: start → it asks for the next entry', publishers, 1),
  ]
}

async function startOfServer(site: Site): Promise<number> {
  const began = performance.now()
  const server = await startPublicServer(site)
  const [response] = await once(get(server.address), 'response')
  const seconds = (performance.now() - began) / 1_000
  response.resume()
  await server.stop()
  if (response.statusCode !== 200) throw new Error(`The home page answered ${response.statusCode}.`)
  return seconds
}

async function startOfPublisher(site: Site): Promise<{ publisher: Started; seconds: number }> {
  const began = performance.now()
  const asked = site.feed.asked()
  const publisher = await startPublisher(site)
  await asked
  return { publisher, seconds: (performance.now() - began) / 1_000 }
}
