/** 文明实践中心、所、站. */
import { samplesOf } from '../write.ts'

export const venues = samplesOf('venue', [])
