/** The tables of the workflow, for the configuration. */
export { Contributions } from './contributions.ts'
export { Submissions } from './submissions.ts'
