/** How Next builds and runs the admin. It is reached through server.ts alone. */
import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'

const config: NextConfig = {
  poweredByHeader: false,
  devIndicators: false,
  // Types and lint are checked by the gate, for the whole project at once.
  typescript: { ignoreBuildErrors: true },
  // server.ts and Next share one Payload in one process. Were it bundled, there would be two of
  // each error class, and a refusal would lose the fields it names on its way to the editor.
  serverExternalPackages: [
    'payload',
    '@payloadcms/db-sqlite',
    '@payloadcms/db-mongodb',
    '@libsql/client',
    'sharp',
    'pino',
    'file-type',
    'mammoth',
  ],
}

export default withPayload(config, { devBundleServerPackages: false })
