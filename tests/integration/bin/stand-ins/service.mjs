/** A process as the supervisor expects it, with the faults a test asks for. */
import { appendFileSync } from 'node:fs'

const [, , behaviour, trace] = process.argv
const tell = (word) => appendFileSync(trace, `${word} ${process.pid}\n`)

tell('began')
if (behaviour === 'fails') {
  process.stderr.write('端口坏了。\n')
  process.send?.({ failed: { what: '没有启动。', why: '端口坏了。', todo: '请换一个。' } })
  setTimeout(() => process.exit(1), 50)
} else if (behaviour === 'dies') {
  process.exit(3)
} else {
  if (behaviour !== 'ignores') {
    for (const event of ['SIGTERM', 'disconnect']) {
      process.on(event, () => {
        tell('ended')
        process.exit(0)
      })
    }
  }
  setInterval(() => {}, 1000)
  process.stdout.write(
    `${JSON.stringify({ level: 50, msg: '磁盘慢', err: { message: '10 s' } })}\n`,
  )
  process.send?.({ ready: true })
}
