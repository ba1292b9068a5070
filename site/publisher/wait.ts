import { setTimeout } from 'node:timers/promises'

/** Waits, or comes back at once when the signal says to stop. */
export async function waitFor(seconds: number, signal: AbortSignal): Promise<void> {
  try {
    await setTimeout(seconds * 1_000, undefined, { signal })
  } catch (error) {
    if (!signal.aborted) throw error
  }
}
