/**
 * Imported before a process's own code: Date is shifted by the milliseconds in
 * the file CLOCK_SHIFT_FILE, which may change while the process runs.
 */
import { readFileSync } from 'node:fs'

const RealDate = Date
const file = process.env.CLOCK_SHIFT_FILE
let shift = 0

const look = () => {
  shift = Number(readFileSync(file, 'utf8'))
}
look()
setInterval(look, 20).unref()

const now = () => RealDate.now() + shift

globalThis.Date = class extends RealDate {
  constructor(...parts) {
    super(...(parts.length === 0 ? [now()] : parts))
  }
  static now() {
    return now()
  }
}
