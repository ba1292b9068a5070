/** The door of cms/review-dates/. */
export { changesOnlyReviewDates } from './only-review-dates.ts'
export { reviewPlans } from './plans.ts'
export type { PlanOf } from './plans.ts'
export { reviewDayOf } from './review-day.ts'
export type { ReviewPlan } from './review-day.ts'
export { underReviewDates } from './under-review-dates.ts'
