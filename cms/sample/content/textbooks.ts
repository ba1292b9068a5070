/** 乡土教材 and their chapters. */
import { samplesOf } from '../write.ts'

export const textbooks = samplesOf('textbook', [])

export const chapters = samplesOf('chapter', [])
