/** Listens to server-sent events as a browser does. */

/** A stream, as far as it has come. */
export interface Heard {
  status: number
  headers: Headers
  /** Whole events, in order. */
  events: HeardEvent[]
  /** Waits until an event is heard that fits; fails after ten seconds. */
  until(fits: (event: HeardEvent) => boolean): Promise<void>
  /** Resolves when the stream is over, whoever ended it. */
  ended: Promise<void>
  leave(): void
}

export type HeardEvent = Record<string, string>

export async function hear(url: string, headers: Record<string, string>): Promise<Heard> {
  const leaving = new AbortController()
  const response = await fetch(url, { headers, signal: leaving.signal })
  const events: HeardEvent[] = []
  return {
    status: response.status,
    headers: response.headers,
    events,
    ended: take(response, events),
    leave: () => leaving.abort(),
    async until(fits) {
      const end = Date.now() + 10_000
      while (!events.some(fits)) {
        if (Date.now() > end) throw new Error(`Heard only ${JSON.stringify(events)}.`)
        await new Promise((resolve) => setTimeout(resolve, 10))
      }
    },
  }
}

async function take(response: Response, events: HeardEvent[]): Promise<void> {
  let text = ''
  try {
    for await (const chunk of response.body ?? []) {
      text += Buffer.from(chunk).toString('utf8')
      const whole = text.split('\n\n')
      text = whole.pop() ?? ''
      events.push(...whole.map(eventOf))
    }
  } catch {
    // Left, or cut off by the end of the process.
  }
}

const eventOf = (lines: string): HeardEvent =>
  Object.fromEntries(
    lines.split('\n').map((line) => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon) || 'comment', line.slice(colon + 1).trim()]
    }),
  )
