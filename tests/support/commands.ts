/** Programs of the machine that some tests ask for a second opinion. */
import { execFileSync } from 'node:child_process'

export function isThere(command: string): boolean {
  try {
    execFileSync('which', [command], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
