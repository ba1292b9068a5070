/** A process that commits large releases one after another, to be killed in the midst of one. */
import { openStoreForWriting } from '../../../site/store/index.ts'
import { aPage, aRelease } from './a-release.ts'

const store = openStoreForWriting(process.argv[2] ?? '')
process.send?.('writing')
for (let round = 0; ; round += 1)
  store.commitRelease(
    aRelease({
      entries: [],
      routes: Array.from({ length: 400 }, (_, index) =>
        aPage(`/${index}/`, `${process.pid} ${round} ${index} ${'字'.repeat(600)}`),
      ),
    }),
    new Date(),
  )
