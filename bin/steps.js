/** Shows what is being done, step by step: a clock on a terminal, one line a step elsewhere. */
const isTerminal = Boolean(process.stdout.isTTY)
const secondsBetweenSigns = isTerminal ? 1 : 15

export function createSteps(total, done = 0) {
  let number = done
  /** `work` gets `note`, which shows a few words about where it stands. */
  return async function step(title, work) {
    number += 1
    const line = `[${number}/${total}] ${title}`
    const sign = showProgress(line)
    try {
      const result = await work(sign.note)
      sign.end(typeof result === 'string' ? result : '完成')
      return result
    } catch (error) {
      sign.end('没有完成')
      throw error
    }
  }
}

function showProgress(line) {
  const began = Date.now()
  const seconds = () => Math.round((Date.now() - began) / 1000)
  let latest = ''
  let isOpen = false
  const show = () => {
    const text = `${line} … ${seconds()} 秒${latest ? `  ${latest}` : ''}`
    process.stdout.write(isTerminal ? `\r\x1b[K${text.slice(0, 100)}` : `${text}\n`)
    isOpen = isTerminal
  }
  const timer = setInterval(show, secondsBetweenSigns * 1000)
  if (isTerminal) show()
  return {
    note: (words) => {
      latest = words
    },
    end: (result) => {
      clearInterval(timer)
      if (isOpen) process.stdout.write('\r\x1b[K')
      process.stdout.write(`${line} … ${result}（${seconds()} 秒）\n`)
    },
  }
}
