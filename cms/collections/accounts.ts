/** What holds for accounts beyond who may open them. */
import {
  APIError,
  ValidationError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type CollectionBeforeOperationHook,
  type PayloadRequest,
} from 'payload'
import { messages } from '../messages.ts'

const shortestPassword = 10

/** Payload lets anybody make the first account; here only the command line does. */
export const refuseOpenRegistration: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  const isFromOutside = req.payloadAPI !== 'local'
  if (operation === 'create' && isFromOutside && !req.user)
    throw new APIError(messages.ACCOUNT_FROM_COMMAND_LINE, 403, null, true)
  if (operation === 'forgotPassword' && isFromOutside)
    throw new APIError(messages.PASSWORD_BY_ADMINISTRATOR, 403, null, true)
  return args
}

export const requireLongPassword: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  const isSaving = operation === 'create' || operation === 'update' || operation === 'resetPassword'
  const { password } = ((args as { data?: unknown }).data ?? {}) as { password?: unknown }
  if (!isSaving || password === undefined || password === null || password === '') return args
  if (typeof password === 'string' && password.length >= shortestPassword) return args
  const errors = [{ path: 'password', message: messages.PASSWORD_TOO_SHORT }]
  throw new ValidationError({ collection: 'users', errors, req }, req.t)
}

export const keepAnAdministrator: CollectionBeforeChangeHook = async ({
  data,
  originalDoc,
  operation,
  req,
}) => {
  if (operation !== 'update' || !isAdministrator(originalDoc) || isAdministrator(data)) return data
  await requireAnother(originalDoc.id, req, 'roles')
  return data
}

export const keepAnAdministratorOnDelete: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const user = await req.payload.findByID({ collection: 'users', id: id as string, req })
  if (isAdministrator(user)) await requireAnother(id, req)
}

async function requireAnother(
  id: string | number,
  req: PayloadRequest,
  path?: string,
): Promise<void> {
  const leaving = leavingIn(req).add(id)
  const { totalDocs } = await req.payload.count({
    collection: 'users',
    where: { and: [{ roles: { contains: 'administrator' } }, { id: { not_in: [...leaving] } }] },
    req,
  })
  if (totalDocs > 0) return
  if (!path) throw new APIError(messages.LAST_ADMINISTRATOR, 409, null, true)
  const errors = [{ path, message: messages.LAST_ADMINISTRATOR }]
  throw new ValidationError({ collection: 'users', errors, req }, req.t)
}

/** One request may take several at once: none of them counts for another. */
function leavingIn({ context }: PayloadRequest): Set<string | number> {
  return (context.leavingAdministrators ??= new Set()) as Set<string | number>
}

const isAdministrator = (user: unknown): boolean =>
  ((user as { roles?: unknown[] } | undefined)?.roles ?? []).includes('administrator')
