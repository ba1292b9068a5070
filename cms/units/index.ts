/** The door of cms/units/. */
export { mayRead, mayWorkOn, officeWide, readable } from './access.ts'
export { unitsField } from './fields.ts'
export { scopeOf, unitOf } from './scope.ts'
export { underUnits } from './under-units.ts'
