/** The tables of the workflow, for the configuration. */
export { Contributions } from './contributions.ts'
export { Notices } from './notices.ts'
export { ReviewLevels } from './review-levels.ts'
export { Submissions } from './submissions.ts'
export { WorkingCalendar } from './working-calendar.ts'
