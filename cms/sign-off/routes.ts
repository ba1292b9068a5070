/** GET /sign-off/NUMBER, and the same as a PDF, for people who are signed in. */
import { Router, type RequestHandler } from 'express'
import type { Payload } from 'payload'
import { signOffMessages } from '../messages.ts'
import { findSheet } from './find-sheet.ts'
import { sheetPage, sheetProblemPage } from './page.ts'
import { pdfOf } from './pdf.ts'
import type { Sheet } from './sheet.ts'

/** Routes to be mounted at /sign-off. */
export function signOffRoutes(payload: Payload): Router {
  const router = Router()
  router.get(
    '/:number.pdf',
    answer(payload, (sheet, number, res) => {
      const name = encodeURIComponent(`${sheet.heading}.pdf`)
      res.set('content-disposition', `inline; filename="${number}.pdf"; filename*=UTF-8''${name}`)
      res.type('application/pdf').send(pdfOf(sheet))
    }),
  )
  router.get(
    '/:number',
    answer(payload, (sheet, number, res) => {
      res.type('html').send(sheetPage(sheet, `/sign-off/${number}.pdf`))
    }),
  )
  return router
}

type Send = (sheet: Sheet, number: number, res: Parameters<RequestHandler>[1]) => void

function answer(payload: Payload, send: Send): RequestHandler {
  return async (req, res) => {
    res.set({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' })
    const { user } = await payload.auth({ headers: new Headers(req.headers as HeadersInit) })
    if (!user) return void res.status(401).send(sheetProblemPage(signOffMessages.NOT_SIGNED_IN))
    const number = /^\d{1,9}$/.test(String(req.params.number)) ? Number(req.params.number) : 0
    const sheet = number > 0 ? await findSheet(payload, number, user) : undefined
    if (!sheet) return void res.status(404).send(sheetProblemPage(signOffMessages.NO_SUCH_ENTRY))
    send(sheet, number, res)
  }
}
