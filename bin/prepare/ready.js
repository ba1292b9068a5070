/** The first steps of every command: checks, packages, and the Node they need. */
import { createSteps } from '../steps.js'
import { readSettings, root } from '../settings.js'
import {
  holdDataFolder,
  requireDiskSpace,
  requireFreePorts,
  requireNode,
  requireWritable,
} from './checks.js'
import { handedToFittingNode } from './node.js'
import { installPackages, mustInstall } from './packages.js'

const handedOver = 'STEPS_DONE_BY_OLDER_NODE'

/** Undefined where the command was handed over to the Node that came with the packages. */
export async function makeReady({ furtherSteps, needsPorts = true, needsDataFolder = true }) {
  requireNode()
  const wasHandedOver = Boolean(process.env[handedOver])
  delete process.env[handedOver]
  const step = createSteps(furtherSteps + 2, wasHandedOver ? 2 : 0)
  const settings = readSettings()
  if (!wasHandedOver) {
    await step('检查环境', () => check(settings, { needsPorts, needsDataFolder }))
    await step('安装程序包', (note) => (mustInstall() ? installPackages(note) : '已是最新'))
  }
  process.env[handedOver] = '1'
  if (await handedToFittingNode()) return undefined
  delete process.env[handedOver]
  if (needsDataFolder) holdDataFolder(settings.dataDir)
  return { settings, step }
}

async function check(settings, { needsPorts, needsDataFolder }) {
  const isInstalling = mustInstall()
  if (isInstalling) requireWritable(root)
  if (needsDataFolder) requireWritable(settings.dataDir)
  requireDiskSpace(needsDataFolder ? settings.dataDir : root, isInstalling)
  if (needsPorts) await requireFreePorts(settings)
}
