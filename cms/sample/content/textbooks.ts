/** 乡土教材 and their chapters, each written for an audience of its own. */
import type { Sample } from '../write.ts'
import { textbooksHerdersAndNewcomers } from './textbooks-herders-and-newcomers.ts'
import { textbooksLecturers } from './textbooks-lecturers.ts'
import { textbooksMembersAndCadres } from './textbooks-members-and-cadres.ts'
import { textbooksMineAndField } from './textbooks-mine-and-field.ts'
import { textbooksOldAndYoung } from './textbooks-old-and-young.ts'
import { textbooksRidersAndVeterans } from './textbooks-riders-and-veterans.ts'
import { textbooksShopsAndVolunteers } from './textbooks-shops-and-volunteers.ts'
import { textbooksStudentsAndParents } from './textbooks-students-and-parents.ts'
import { textbooksUnityAndCare } from './textbooks-unity-and-care.ts'
import { textbooksWagesAndCraft } from './textbooks-wages-and-craft.ts'
import { textbooksWomenAndYouth } from './textbooks-women-and-youth.ts'

const documents = [
  ...textbooksOldAndYoung,
  ...textbooksStudentsAndParents,
  ...textbooksMineAndField,
  ...textbooksHerdersAndNewcomers,
  ...textbooksWagesAndCraft,
  ...textbooksWomenAndYouth,
  ...textbooksMembersAndCadres,
  ...textbooksShopsAndVolunteers,
  ...textbooksRidersAndVeterans,
  ...textbooksUnityAndCare,
  ...textbooksLecturers,
]

export const textbooks = documents
  .filter((document) => document.kind === 'textbook')
  .sort((one, other) => one.number - other.number)

export const chapters: Sample<'chapter'>[] = documents
  .filter((document) => document.kind === 'chapter')
  .sort((one, other) => one.id.localeCompare(other.id))
