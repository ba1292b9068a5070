/** A connection on which bytes are sent exactly as given, and answers are read as they come. */
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

export interface RawAnswer {
  status: number
  /** The header lines as sent, without the date. */
  head: string
  headers: Record<string, string>
  body: Buffer
}

export interface RawConnection {
  socket: Socket
  send(text: string): void
  /** The next answer; `isHead` where none has a body. */
  next(isHead?: boolean): Promise<RawAnswer>
  /** Resolves when the server has ended the connection. */
  ended(): Promise<void>
}

export async function connectRaw(origin: string): Promise<RawConnection> {
  const { hostname, port } = new URL(origin)
  const socket = connect(Number(port), hostname)
  const chunks: Buffer[] = []
  let length = 0
  let isEnded = false
  socket.on('data', (chunk) => {
    chunks.push(chunk)
    length += chunk.length
  })
  /** In one piece, put together only when it is looked at: what is large comes in hundreds. */
  const received = (): Buffer => {
    if (chunks.length !== 1) chunks.splice(0, chunks.length, Buffer.concat(chunks))
    return chunks[0] ?? Buffer.alloc(0)
  }
  socket.on('error', () => undefined)
  socket.on('close', () => (isEnded = true))
  await once(socket, 'connect')
  const wait = async (isThere: () => boolean): Promise<void> => {
    while (!isThere()) {
      if (isEnded)
        throw new Error(
          `The server ended the connection after: ${received().toString().slice(0, 2_000)}`,
        )
      await new Promise((resolve) => setTimeout(resolve, 2))
    }
  }
  return {
    socket,
    send: (text) => void socket.write(Buffer.from(text, 'utf8')),
    next: async (isHead = false) => {
      await wait(() => received().includes('\r\n\r\n'))
      const end = received().indexOf('\r\n\r\n') + 4
      const about = parseHead(received().subarray(0, end).toString('latin1'))
      const hasBody = !isHead && about.status !== 304
      const bodyLength = hasBody ? Number(about.headers['content-length']) : 0
      await wait(() => length >= end + bodyLength)
      const whole = received()
      const body = whole.subarray(end, end + bodyLength)
      const rest = whole.subarray(end + bodyLength)
      chunks.splice(0, chunks.length, rest)
      length = rest.length
      return { ...about, body }
    },
    ended: async () => {
      if (!isEnded) await once(socket, 'close')
    },
  }
}

function parseHead(text: string): Omit<RawAnswer, 'body'> {
  const lines = text.trimEnd().split('\r\n')
  const headers = lines.slice(1).map((line) => {
    const colon = line.indexOf(':')
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]
  })
  return {
    status: Number(lines[0]?.split(' ')[1]),
    head: lines.filter((line) => !/^date:/i.test(line)).join('\n'),
    headers: Object.fromEntries(headers) as Record<string, string>,
  }
}
