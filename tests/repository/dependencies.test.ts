import { describe, expect, it } from 'vitest'
import { packageJson, read } from './sources.ts'

/** The least versions that close known holes, or without which what we rely on breaks. */
const floors: Record<string, string> = {
  payload: '3.90.2',
  next: '16.4.6',
  react: '19.3.1',
  'react-dom': '19.3.1',
  astro: '7.3.5',
  express: '5.3.0',
  'express-rate-limit': '8.7.5',
  helmet: '8.3.0',
  sharp: '0.35.5',
  'file-type': '22.3.0',
  mongoose: '8.24.0',
  parse5: '8.1.1',
  vite: '7.0.0',
  qs: '6.14.0',
  undici: '7.0.0',
  ws: '8.17.1',
}

interface LockedPackage {
  version: string
  resolved?: string
  integrity?: string
  link?: boolean
}
const lockText = read('package-lock.json')
const lock = (JSON.parse(lockText) as { packages: Record<string, LockedPackage> }).packages
const wanted = {
  ...packageJson.dependencies,
  ...packageJson.devDependencies,
  ...packageJson.optionalDependencies,
}

const asNumber = (version: string): number =>
  version
    .split(/[.-]/)
    .slice(0, 3)
    .reduce((sum, part) => sum * 10_000 + Number(part), 0)

describe('dependencies', () => {
  it('are named by exact version and locked at it', () => {
    for (const [name, version] of Object.entries(wanted)) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/)
      expect(lock[`node_modules/${name}`]?.version, name).toBe(version)
    }
  })

  it.each(Object.entries(floors))('have no %s older than %s', (name, floor) => {
    const found = Object.entries(lock).filter(([path]) => path.endsWith(`node_modules/${name}`))
    const top = found.filter(([path]) => path === `node_modules/${name}`)
    for (const [path, { version }] of top.length > 0 ? top : found) {
      expect(asNumber(version), `${path} ${version}`).toBeGreaterThanOrEqual(asNumber(floor))
    }
  })

  it('are locked by their content, and by no address to fetch it from', () => {
    for (const [path, each] of Object.entries(lock)) {
      if (path === '' || each.link) continue
      expect(each.integrity, path).toMatch(/^sha(?:512|1)-/)
      expect(each.resolved, path).toBeUndefined()
    }
    expect(lockText).not.toMatch(/registry\.|\/\/npm\.|artifactory|nexus/i)
  })

  it('keep the packages of one product at one version', () => {
    const versions = Object.entries(wanted)
      .filter(([name]) => name === 'payload' || name.startsWith('@payloadcms/'))
      .map(([, version]) => version)
    expect(new Set(versions).size).toBe(1)
  })

  it('run no install script', () => {
    expect(read('.npmrc')).toMatch(/^ignore-scripts=true$/m)
  })
})
