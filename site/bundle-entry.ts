/** What the compiled bundle exports: Astro's app, answering in one piece. */
import { createApp } from 'astro/app/entrypoint'

export const app = createApp({ streaming: false })

// Astro imports a page's module each time it draws the page; asking Node's
// loader again and again takes a fifth of the time.
const { pageMap } = app.manifest
for (const [component, load] of pageMap ?? []) {
  let loading: ReturnType<typeof load> | undefined
  pageMap?.set(component, () => (loading ??= load()))
}
