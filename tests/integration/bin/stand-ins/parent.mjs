/** A parent with one process, to be killed by a test. */
import { createSupervisor } from '../../../../bin/run/supervisor.js'

const [, , dataDir, file, behaviour, trace] = process.argv
const supervisor = createSupervisor({ dataDir, say: () => {} })
await supervisor.start({
  name: 'one',
  title: '程序',
  file,
  args: [behaviour, trace],
  env: process.env,
})
process.send?.({ ready: true })
