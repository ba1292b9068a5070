/** Ends a process together with those it started, which a plain kill would leave behind. */
import { readdirSync, readFileSync } from 'node:fs'

export function killWithDescendants(pid, signal = 'SIGTERM') {
  for (const each of [...descendantsOf(pid), pid]) {
    try {
      process.kill(each, signal)
    } catch (error) {
      if (error.code !== 'ESRCH') throw error
    }
  }
}

/** Linux tells each process's parent in /proc; elsewhere there is nothing to read. */
function descendantsOf(pid) {
  if (process.platform !== 'linux') return []
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && parentOf(name) === pid)
    .map(Number)
  return children.flatMap((child) => [...descendantsOf(child), child])
}

function parentOf(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return Number(status.slice(status.lastIndexOf(')') + 2).split(' ')[1])
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ESRCH') return undefined
    throw error
  }
}
