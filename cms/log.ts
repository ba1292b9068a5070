/** Log lines in JSON on standard output. No bodies, cookies or secrets. */
import { pino } from 'pino'
import { pinoHttp } from 'pino-http'

export const log = pino({ base: { process: 'cms' } })

const quiet = /^\/(_next|health|ledger)\b/

export const requestLog = pinoHttp({
  logger: log,
  autoLogging: { ignore: (req) => quiet.test(req.url ?? '') },
  serializers: {
    req: (req: { method: string; url: string }) => ({ method: req.method, url: pathOf(req.url) }),
    res: (res: { statusCode: number }) => ({ status: res.statusCode }),
  },
})

/** Without the query, which may hold what an editor searched for. */
const pathOf = (url: string): string => url.split('?', 1)[0] ?? url
