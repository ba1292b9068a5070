/**
 * Loaded before each process's own code: should its parent be killed, the process ends,
 * even while it is still starting. Its own handlers get time to end it in order first.
 */
const graceSeconds = 10

if (process.send) {
  process.once('disconnect', () => setTimeout(() => process.exit(1), graceSeconds * 1000))
}
