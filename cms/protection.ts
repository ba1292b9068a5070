/** Security headers and the limit on signing in. */
import type { Request, RequestHandler } from 'express'
import { rateLimit, type AugmentedRequest, type RateLimitInfo } from 'express-rate-limit'
import helmet from 'helmet'
import type { Environment } from './environment.ts'
import { messages } from './messages.ts'

/** Next writes inline scripts and styles into the admin; everything else stays on this origin. */
export function securityHeaders({ origin, isDevelopment }: Environment): RequestHandler {
  const isSecure = origin.startsWith('https:')
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", "'unsafe-inline'", ...(isDevelopment ? ["'unsafe-eval'"] : [])],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        mediaSrc: ["'self'", 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'", ...(isDevelopment ? ['ws:'] : [])],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
        ...(isSecure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    crossOriginOpenerPolicy: isSecure,
    originAgentCluster: isSecure,
    strictTransportSecurity: isSecure,
    referrerPolicy: { policy: 'same-origin' },
  })
}

/** Next decodes an address before it looks for its route: so must whoever counts. */
export const isLogin = (method: string, path: string): boolean =>
  method === 'POST' &&
  /^\/(api\/users\/(login|forgot-password|unlock)|admin\/login)\/*$/i.test(decoded(path))

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch (error) {
    if (!(error instanceof URIError)) throw error
    return path
  }
}

/**
 * Ten tries in ten minutes from one address; a successful one is not counted.
 * `tell` hears of the first that is refused: the many after it would say no more.
 */
export const limitLogin = (tell: (req: Request) => Promise<void>): RequestHandler =>
  rateLimit({
    windowMs: 10 * 60 * 1000,
    limit: 10,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    skipSuccessfulRequests: true,
    skip: (req) => !isLogin(req.method, req.path),
    handler: async (req, res) => {
      const { used, limit } = (req as AugmentedRequest).rateLimit as RateLimitInfo
      if (used === limit + 1) await tell(req)
      res.status(429).json({ errors: [{ message: messages.LOGIN_TOO_OFTEN }] })
    },
  })
