/** 新闻故事. */
import { samplesOf } from '../write.ts'

export const stories = samplesOf('story', [])
