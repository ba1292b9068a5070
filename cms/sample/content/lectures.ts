/** 宣讲题目: the sample menu, in the order of its numbers. */
import { theoryToldPlainly } from './lectures-a-theory-told-plainly.ts'
import { lampWorkAndDowry } from './lectures-b-lamp-work-and-dowry.ts'
import { weddingsAndOldAge } from './lectures-c-weddings-and-old-age.ts'
import { fieldLaneAndHome } from './lectures-d-field-lane-and-home.ts'
import { waterMannersAndGrass } from './lectures-e-water-manners-and-grass.ts'
import { notesFraudAndWages } from './lectures-f-notes-fraud-and-wages.ts'
import { insuranceAndSafety } from './lectures-g-insurance-and-safety.ts'
import { familyAndVolunteers } from './lectures-h-family-and-volunteers.ts'

export const lectures = [
  ...theoryToldPlainly,
  ...lampWorkAndDowry,
  ...weddingsAndOldAge,
  ...fieldLaneAndHome,
  ...waterMannersAndGrass,
  ...notesFraudAndWages,
  ...insuranceAndSafety,
  ...familyAndVolunteers,
]
