/** 宣讲队伍: ten backbone teams and six squads. */
import { samplesOf } from '../write.ts'

export const teams = samplesOf('team', [])
