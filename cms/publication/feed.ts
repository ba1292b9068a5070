/**
 * The feed: the ledger as followers read it. A follower asks for what comes
 * after the last entry it has; where there is nothing yet it waits. Entries of
 * this process wake it at once; those of other processes are looked for once
 * a second. Everything asks for the feed's secret.
 */
import { createHash, timingSafeEqual } from 'node:crypto'
import express, { Router, type RequestHandler } from 'express'
import type { Payload } from 'payload'
import { z } from 'zod'
import { openMediaStore } from '../../media/index.ts'
import { currentView, entryOrTimeout, knownLinesAfter, officeLedger } from './office-ledger.ts'
import { recordStatuses, statusReports } from './status.ts'

interface FeedOptions {
  payload: Payload
  secret: string
  mediaDir: string
}

const entriesAtOnce = 500
const lookAgainMilliseconds = 1000
/** Bytes: several hundred failures, each told at length. */
const longestReports = 16 * 1024 * 1024

const question = z.object({
  after: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
  wait: z.coerce.number().min(0).max(55).default(25),
})

export function feedRoutes({ payload, secret, mediaDir }: FeedOptions): Router {
  const router = Router()
  router.use(requireSecret(secret))
  router.get('/', answerEntries(payload))
  router.get('/media/:hash', answerMedia(payload, mediaDir))
  router.post('/status', express.json({ limit: longestReports }), answerStatus(payload))
  return router
}

function requireSecret(secret: string): RequestHandler {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  const wanted = digest(`Bearer ${secret}`)
  return (req, res, next) => {
    if (timingSafeEqual(digest(req.get('authorization') ?? ''), wanted)) next()
    else res.status(401).json({ code: 'SECRET_WRONG' })
  }
}

function answerEntries(payload: Payload): RequestHandler {
  return async (req, res) => {
    const asked = question.safeParse(req.query)
    if (!asked.success) {
      res.status(400).json({ code: 'QUESTION_WRONG' })
      return
    }
    const gone = new AbortController()
    res.once('close', () => gone.abort())
    const { after, wait } = asked.data
    const lines = await linesOrTimeout(payload, after, wait, gone.signal)
    if (gone.signal.aborted) return
    const { head } = officeLedger(payload).view
    res.set({ 'ledger-head': String(head.number), 'cache-control': 'no-store' })
    res.type('application/x-ndjson').send(lines.map((line) => `${line}\n`).join(''))
  }
}

async function linesOrTimeout(
  payload: Payload,
  after: number,
  waitSeconds: number,
  gone: AbortSignal,
): Promise<string[]> {
  const end = Date.now() + waitSeconds * 1000
  const { view } = officeLedger(payload)
  // What this process knows already is answered without a question.
  if (view.head.number <= after) await currentView(payload)
  while (!gone.aborted && view.head.number <= after) {
    const left = end - Date.now()
    if (left <= 0) return []
    const hasGrown = await entryOrTimeout(payload, Math.min(left, lookAgainMilliseconds), gone)
    if (!hasGrown && !gone.aborted) await currentView(payload)
  }
  return gone.aborted ? [] : knownLinesAfter(payload, after, entriesAtOnce)
}

/** Only blobs that an entry names leave the office: a draft's picture does not. */
function answerMedia(payload: Payload, mediaDir: string): RequestHandler {
  const store = openMediaStore(mediaDir)
  return async (req, res) => {
    await currentView(payload)
    const hash = String(req.params.hash)
    const mediaType = officeLedger(payload).media.get(hash)
    if (mediaType === undefined || !(await store.has(hash))) {
      res.status(404).json({ code: 'BLOB_MISSING' })
      return
    }
    res.type(mediaType).send(await store.read(hash))
  }
}

function answerStatus(payload: Payload): RequestHandler {
  return async (req, res) => {
    const reports = statusReports.safeParse(req.body)
    if (!reports.success) {
      res.status(400).json({ code: 'REPORT_WRONG' })
      return
    }
    await recordStatuses(payload, reports.data)
    res.status(204).end()
  }
}
