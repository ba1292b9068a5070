/**
 * The headers every answer carries. helmet decides them once; hot answers send
 * the same list without running it. On plain HTTP, as in an intranet, nothing
 * may point a browser to HTTPS.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import helmet, { type HelmetOptions } from 'helmet'

/** Names and values in turn, as node:http takes them. */
export function securityHeaders(publicOrigin: string): string[] {
  const headers: string[] = []
  const response = {
    setHeader: (name: string, value: string) => headers.push(name, value),
    removeHeader: () => undefined,
  }
  helmet(helmetOptions(publicOrigin))(
    {} as IncomingMessage,
    response as unknown as ServerResponse,
    () => undefined,
  )
  return headers
}

function helmetOptions(publicOrigin: string): HelmetOptions {
  const isSecure = publicOrigin.startsWith('https:')
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        mediaSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
      },
    },
    strictTransportSecurity: isSecure,
    // Browsers ignore these on plain HTTP and complain in the console.
    crossOriginOpenerPolicy: isSecure,
    originAgentCluster: isSecure,
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
  }
}
