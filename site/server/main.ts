/** The process of the public server. It reads the site store and nothing else. */
import { pino } from 'pino'
import { readEnvironment } from '../environment.ts'
import { failToStart, stopInOrder, tellReady } from '../process.ts'
import { startPublicServer } from './server.ts'

/** Longer than a publisher takes that starts at the same time. */
const patienceSeconds = 10

try {
  const environment = readEnvironment()
  const log = pino({ name: 'server', level: environment.logLevel })
  const server = await startPublicServer({ ...environment, log, patienceSeconds })
  stopInOrder(async () => {
    await server.close()
    log.info('stopped')
  })
  log.info({ address: server.address }, 'public server ready')
  tellReady(server.address)
} catch (error) {
  await failToStart(error)
}
