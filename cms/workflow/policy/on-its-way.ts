/** A text that was submitted and is neither public nor given up: it may still be stopped. */
import type { Submission } from './situation.ts'

export const isOnItsWay = (submission: Submission | undefined): submission is Submission =>
  submission?.state === 'waiting' || submission?.state === 'scheduled'
