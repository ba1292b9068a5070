/** The office's REST interface, asked as a browser would, without a socket. */
import { handleEndpoints } from 'payload'

export interface Answer {
  status: number
  // A test looks into whatever was answered.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any
}

export type Ask = (method: string, path: string, body?: object) => Promise<Answer>

/** Without a token the requests are a stranger's. */
export function restAs(token?: string): Ask {
  return async (method, path, body) => {
    const { default: config } = await import('../../../cms/payload.config.ts')
    const request = new Request(`http://localhost:3000/api${path}`, {
      method,
      headers: {
        'content-type': 'application/json',
        ...(token ? { authorization: `JWT ${token}` } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    const response = await handleEndpoints({ config, request })
    const text = await response.text()
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text) }
  }
}

export async function tokenOf(email: string, password: string): Promise<string> {
  const { body } = await restAs()('POST', '/users/login', { email, password })
  return body.token
}
