/** Astro answers 500 with an empty body where a page throws. The publisher needs the reason. */
import type { MiddlewareHandler } from 'astro'

export const onRequest: MiddlewareHandler = async ({ locals }, next) => {
  try {
    return await next()
  } catch (error) {
    locals.failure = error
    throw error
  }
}
