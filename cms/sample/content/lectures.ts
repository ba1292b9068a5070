/** 宣讲题目: the sample menu, in the order of its numbers. */
import { peopleAndModernisation } from './lectures-01-people-and-modernisation.ts'
import { clapperAndLamp } from './lectures-03-clapper-and-lamp.ts'
import { qualityAndDowry } from './lectures-05-quality-and-dowry.ts'
import { clapperAndOpera } from './lectures-07-clapper-and-opera.ts'
import { oldAgeAndGrain } from './lectures-09-old-age-and-grain.ts'
import { laneAndReturn } from './lectures-11-lane-and-return.ts'
import { waterAndManners } from './lectures-13-water-and-manners.ts'
import { grassAndContracts } from './lectures-15-grass-and-contracts.ts'
import { fraudAndWages } from './lectures-17-fraud-and-wages.ts'
import { insuranceAndShift } from './lectures-19-insurance-and-shift.ts'
import { homeSafetyAndSayings } from './lectures-21-home-safety-and-sayings.ts'
import { kindWordsAndVolunteers } from './lectures-23-kind-words-and-volunteers.ts'

export const lectures = [
  ...peopleAndModernisation,
  ...clapperAndLamp,
  ...qualityAndDowry,
  ...clapperAndOpera,
  ...oldAgeAndGrain,
  ...laneAndReturn,
  ...waterAndManners,
  ...grassAndContracts,
  ...fraudAndWages,
  ...insuranceAndShift,
  ...homeSafetyAndSayings,
  ...kindWordsAndVolunteers,
]
