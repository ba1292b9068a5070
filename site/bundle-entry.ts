/** What the compiled bundle exports: Astro's app, answering in one piece. */
import { createApp } from 'astro/app/entrypoint'

export const app = createApp({ streaming: false })
