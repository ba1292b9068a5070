/** The door of cms/rich-text/. */
export { fromLexical } from './from-lexical.ts'
export type { LexicalState } from './lexical.ts'
export type { Problem, ProblemCode } from './problems.ts'
export type { Reading } from './reading.ts'
export { cellsOf } from './table-cells.ts'
export { cleanLine, cleanText } from './text.ts'
export { toLexical } from './to-lexical.ts'
export type { Writing } from './to-lexical.ts'
