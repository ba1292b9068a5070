/** The door of the policy: no framework, no database, no clock of its own. */
export { decideAction, whyNoSmallCorrection } from './decide.ts'
export { whyStale } from './decide-signing.ts'
export { dueFrom } from './due.ts'
export { defaultLevels, levelFor, levelSubjects } from './levels.ts'
export type { Levels, LevelSubject } from './levels.ts'
export { isOnItsWay } from './on-its-way.ts'
export { isOfOwnUnit } from './people.ts'
export type { Actor } from './people.ts'
export { matrixPage } from './matrix.ts'
export { missingSteps, nextStep, whyNotSign } from './signing.ts'
export { actions } from './situation.ts'
export type {
  Act,
  Action,
  Decision,
  Outcome,
  RefusalCode,
  Signature,
  Situation,
  Submission,
  SubmissionState,
  Withdrawal,
} from './situation.ts'
export { changeBetween, mostCharacters } from './small-change.ts'
export type { Change, NotSmall } from './small-change.ts'
export { isLevel, isPlan, levelNames, levels, stepsOf } from './steps.ts'
export type { Level, Plan, Step, StepId } from './steps.ts'
export { yearsWithoutHolidays } from './working-days.ts'
export type { WorkingCalendar } from './working-days.ts'
