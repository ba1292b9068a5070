/** The door of cms/comparison/. */
export { withComparison, globalWithComparison } from './with-comparison.ts'
