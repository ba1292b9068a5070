/** The desk over HTTP, for the first page of the admin. */
import type { Endpoint } from 'payload'
import { workflowMessages } from '../messages.ts'
import { deskOf } from './desk.ts'

export const deskEndpoints: Endpoint[] = [
  {
    path: '/desk',
    method: 'get',
    handler: async (req) =>
      req.user
        ? Response.json(await deskOf(req.payload, req.user))
        : Response.json(
            { code: 'NOT_SIGNED_IN', message: workflowMessages.NOT_SIGNED_IN },
            { status: 401 },
          ),
  },
]
