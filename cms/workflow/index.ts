/** The door of cms/workflow/. */
export { workflowEndpoints } from './endpoints.ts'
export { finishApproved } from './finish.ts'
export type { Action } from './policy/index.ts'
export { labelled, type LabelledProblem } from './problem-labels.ts'
export { afterLastSignature } from './store-outcome.ts'
export { takeAction } from './take-action.ts'
export type { ActionAnswer, ActionRequest } from './take-action.ts'
export { globalUnderWorkflow, underWorkflow, uploadUnderWorkflow } from './under-workflow.ts'
