/** The tables of the checks, for the configuration. */
export { Explanations } from './explanations.ts'
export { Wordings } from './wordings.ts'
