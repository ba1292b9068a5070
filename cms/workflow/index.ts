/** The door of cms/workflow/. */
export { workflowEndpoints } from './endpoints.ts'
export { finishApproved } from './finish.ts'
export { labelled, type LabelledProblem } from './problem-labels.ts'
export { planFor } from './plan.ts'
export type { Action } from './policy.ts'
export { afterLastSignature, takeAction } from './take-action.ts'
export type { ActionAnswer, ActionRequest } from './take-action.ts'
export { globalUnderWorkflow, underWorkflow } from './under-workflow.ts'
