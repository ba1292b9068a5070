/** The door of cms/workflow/. */
export { workflowEndpoints } from './endpoints.ts'
export { finishApproved, keepTime } from './finish.ts'
export { openSubmissions, returnedSubmissions } from './listed.ts'
export type { ListedSubmission } from './listed.ts'
export { actorOf, allAccounts } from './people.ts'
export type { Account } from './people.ts'
export {
  isLevel,
  isOfOwnUnit,
  levelNames,
  matrixPage,
  nextStep,
  whyNotSign,
  yearsWithoutHolidays,
} from './policy/index.ts'
export type { Action, Actor, Level } from './policy/index.ts'
export { labelled, type LabelledProblem } from './problem-labels.ts'
export { signersAmong } from './review-steps.ts'
export { afterLastSignature } from './store-outcome.ts'
export { latestSubmission, submissionOf } from './records.ts'
export type { Remark } from './records.ts'
export { takeAction } from './take-action.ts'
export type { ActionAnswer, ActionRequest } from './take-action.ts'
export { globalUnderWorkflow, underWorkflow, uploadUnderWorkflow } from './under-workflow.ts'
export { workingCalendar } from './working-calendar.ts'
