/** The door of cms/live/, for the browser. */
export { useLive } from './events.ts'
export type { Hearer } from './events.ts'
export { useReading } from './use-reading.ts'
