/** 宣讲题目: the sample menu. */
import { samplesOf } from '../write.ts'

export const lectures = samplesOf('lecture', [])
