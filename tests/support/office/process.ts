/**
 * The office as a process of its own, without Next: Payload's REST routes and
 * the feed. With TEST_FAULT=after-last-signature it dies there, as by a power cut.
 */
import express from 'express'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { Readable } from 'node:stream'
import { getPayload, handleEndpoints, type Payload } from 'payload'
import { noteAddress } from '../../../cms/audit/index.ts'
import { roles } from '../../../cms/access/index.ts'
import { makeDataFolders, readEnvironment } from '../../../cms/environment.ts'
import { publicationEvents } from '../../../cms/publication/events.ts'
import { feedRoutes } from '../../../cms/publication/feed.ts'
import { signOffRoutes } from '../../../cms/sign-off/routes.ts'
import { afterLastSignature, finishApproved } from '../../../cms/workflow/index.ts'

const environment = readEnvironment()
makeDataFolders(environment)
const { default: config } = await import('../../../cms/payload.config.ts')
const payload = await getPayload({ config })
await makeAccounts(payload)
if (process.env.TEST_FAULT === 'after-last-signature')
  afterLastSignature.hook = async () => {
    process.kill(process.pid, 'SIGKILL')
    await new Promise(() => {})
  }
const finished = await finishApproved(payload)

const app = express()
const { feedSecret: secret, mediaDir } = environment
app.use('/ledger', feedRoutes({ payload, secret, mediaDir }))
const events = publicationEvents(payload, { heartbeatSeconds: 1, mostOfOne: 3 })
app.get('/api/publication/events', events.route)
app.use('/sign-off', signOffRoutes(payload))
app.use(noteAddress)
app.use('/api', async (req, res) => {
  const init = {
    method: req.method,
    headers: req.headers as Record<string, string>,
    ...(req.method === 'GET' ? {} : { body: Readable.toWeb(req), duplex: 'half' }),
  }
  const request = new Request(new URL(req.originalUrl, environment.origin), init as RequestInit)
  const response = await handleEndpoints({ config, request })
  res.status(response.status)
  response.headers.forEach((value, name) => void res.setHeader(name, value))
  res.send(Buffer.from(await response.arrayBuffer()))
})
const server = createServer(app).listen(environment.port, environment.host)
await once(server, 'listening')
process.send?.({ ready: true, finished })
process.on('disconnect', () => process.exit(0))

/** One account for each role, named for it, the first time. */
async function makeAccounts(office: Payload): Promise<void> {
  const { totalDocs } = await office.count({ collection: 'users' })
  if (totalDocs > 0) return
  for (const role of roles)
    await office.create({
      collection: 'users',
      data: {
        email: `${role}@example.cn`,
        name: role,
        roles: [role],
        password: String(process.env.TEST_PASSWORD),
      },
    })
}
