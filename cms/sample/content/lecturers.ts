/** 宣讲员: plainly sample people. */
import { samplesOf } from '../write.ts'

export const lecturers = samplesOf('lecturer', [])
