/** Our own small adapter: the bundle's entry hands out Astro's app, and nothing listens. */
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'

const name = 'xuanjiang-bundle'

export function bundle(): AstroIntegration {
  return {
    name,
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ session: false })
      },
      'astro:config:done': ({ setAdapter }) => {
        setAdapter({
          name,
          entrypointResolution: 'auto',
          serverEntrypoint: fileURLToPath(new URL('bundle-entry.ts', import.meta.url)),
          adapterFeatures: { buildOutput: 'server', middlewareMode: 'classic' },
          supportedAstroFeatures: {
            staticOutput: 'stable',
            hybridOutput: 'stable',
            serverOutput: 'stable',
            sharpImageService: 'stable',
          },
        })
      },
    },
  }
}
