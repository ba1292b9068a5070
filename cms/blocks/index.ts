/** The door of cms/blocks/: what can stand between paragraphs. */
export { calloutBlock } from './callout.ts'
export { pictureBlock } from './picture.ts'
export { tableBlock } from './table.ts'
export { verseBlock } from './verse.ts'

/** 保存 of every form with long texts: see save-button.tsx. */
export const saveButton = '/blocks/save-button.tsx#SaveButton'
