/** A process that mirrors a store once and kills itself after so many files, if told to. */
import { openMediaStore } from '../../../media/index.ts'
import { Mirror } from '../../../site/plain-files/index.ts'
import { openStoreForReading } from '../../../site/store/index.ts'

const [storePath = '', mediaFolder = '', target = '', killAfter = '0'] = process.argv.slice(2)
let left = Number(killAfter)
const store = openStoreForReading(storePath)
const mirror = new Mirror(target)
process.send?.('mirroring')
await mirror.update({
  store,
  media: openMediaStore(mediaFolder),
  onStep: () => {
    left -= 1
    if (left === 0) process.kill(process.pid, 'SIGKILL')
  },
})
mirror.close()
store.close()
process.disconnect()
