/**
 * How often one reader may search: far more often than anybody types, and less
 * than would keep the others waiting. Readers of pages are not counted.
 */
import type { NextFunction, Request, RequestHandler, Response } from 'express'
import { rateLimit, type AugmentedRequest } from 'express-rate-limit'

/** A village office has one address for everybody in it. */
const most = 120
const windowMilliseconds = 60_000

/** Whose word is taken for whom they ask, where nobody has said how many proxies there are. */
export const nearbyProxies = 'loopback, linklocal, uniquelocal'

/** `refuse` answers whoever asks too often; when to ask again is set. */
export const limitSearches = (
  proxies: number | undefined,
  refuse: (req: Request, res: Response, next: NextFunction) => void,
): RequestHandler =>
  rateLimit({
    windowMs: windowMilliseconds,
    limit: most,
    standardHeaders: false,
    legacyHeaders: false,
    skip: (req) => proxies === undefined && mayBeMany(req),
    handler: (req, res, next) => {
      res.set('retry-after', String(secondsUntilFree(req as AugmentedRequest)))
      refuse(req, res, next)
    },
  })

const secondsUntilFree = ({ rateLimit: limit }: AugmentedRequest): number =>
  Math.ceil(((limit?.resetTime?.getTime() ?? 0) - Date.now()) / 1_000)

/** A neighbour who names nobody: perhaps a proxy, with all readers behind it. */
function mayBeMany({ app, ip, socket }: Request): boolean {
  const isNearby = app.get('trust proxy fn') as (address: string, hop: number) => boolean
  return ip === undefined || (ip === socket.remoteAddress && isNearby(ip, 0))
}
