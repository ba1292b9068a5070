/** 先进典型. */
import { samplesOf } from '../write.ts'

export const figures = samplesOf('figure', [])
