/** How Next builds and runs the admin. It is reached through server.ts alone. */
import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'

const config: NextConfig = {
  poweredByHeader: false,
  devIndicators: false,
  // Types and lint are checked by the gate, for the whole project at once.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['@libsql/client', 'sharp', 'pino', 'file-type'],
}

export default withPayload(config, { devBundleServerPackages: false })
